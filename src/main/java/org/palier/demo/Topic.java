package org.palier.demo;

import java.util.List;

import org.palier.mission.Theme;

/**
 * A subject that residents bring up, with the words that each step of a mission needs.
 *
 * @param theme its theme
 * @param title as the team calls it
 * @param heard what residents say, as observations
 * @param concerned who
 * @param goal what should change
 * @param message what the Voisins carry to the doors
 * @param question what they ask
 * @param service where they orient people
 * @param sponsor the kind of partner that pays
 */
record Topic(Theme theme, String title, List<String> heard, String concerned, String goal, String message,
		String question, String service, DemoPartner.Kind sponsor) {

	static final List<Topic> ALL = List.of(new Topic(Theme.ENERGY, "Charges et énergie",
			List.of("Ma régularisation de charges a doublé, personne ne m’explique", "On ne chauffe plus qu’une pièce",
					"Je ne savais pas que le chèque énergie se perdait si on ne l’utilise pas",
					"Le compteur est dans la cave, je n’ose pas descendre le lire"),
			"Les locataires de trois résidences chauffées au gaz",
			"Moins d’impayés de charges et moins de logements mal chauffés l’hiver prochain",
			"Vos charges se vérifient, et des aides existent : le chèque énergie n’a pas à dormir",
			"Avez-vous compris votre dernière régularisation de charges ?", "le Point conseil budget",
			DemoPartner.Kind.LANDLORD),
			new Topic(Theme.HEALTH, "Dépistage des cancers",
					List.of("J’ai reçu la lettre mais je ne l’ai pas ouverte",
							"Je n’ai plus de médecin depuis deux ans", "Le test, je ne sais pas comment on fait",
							"Ma mère a peur qu’on lui trouve quelque chose"),
					"Les femmes et les hommes de 50 à 74 ans",
					"Que les personnes invitées au dépistage sachent à quoi il sert et où aller",
					"Un dépistage, c’est gratuit, c’est court, et pris tôt cela se soigne",
					"Savez-vous où faire le dépistage près d’ici ?", "le centre régional de dépistage",
					DemoPartner.Kind.HEALTH),
			new Topic(Theme.RIGHTS, "Droits oubliés",
					List.of("La CAF a coupé, je ne sais pas pourquoi", "Tout est sur internet maintenant",
							"J’ai droit à quoi, moi, avec 900 euros ?", "J’ai laissé tomber le dossier"),
					"Les habitants qui ne demandent pas ce à quoi ils ont droit",
					"Que les droits oubliés soient demandés, un par un",
					"Un rendez-vous suffit souvent pour rouvrir un droit",
					"Y a-t-il une aide que vous avez cessé de demander ?", "France services", DemoPartner.Kind.TOWN),
			new Topic(Theme.PARENTING, "Les écrans et les enfants",
					List.of("Il ne dort plus sans le téléphone", "À l’école on me dit qu’il ne parle pas assez",
							"Sans écran je ne peux pas faire à manger"),
					"Les parents d’enfants de moins de six ans",
					"Que les parents trouvent d’autres moments que l’écran, sans se sentir jugés",
					"Quatre moments sans écran : le matin, à table, avant de dormir, dans la chambre",
					"À quels moments l’écran vous aide-t-il ?", "la PMI du quartier", DemoPartner.Kind.DEPARTMENT),
			new Topic(Theme.WASTE, "Le tri au pied des immeubles", List.of("Le local est sale, je n’y entre plus",
					"Je mets tout dans le même sac, on ne m’a jamais montré", "Les encombrants restent des semaines"),
					"Les locataires de deux résidences rénovées",
					"Moins d’erreurs de tri et moins d’encombrants sur les trottoirs",
					"Tous les emballages se trient, et les encombrants s’enlèvent sur rendez-vous",
					"Qu’est-ce qui vous gêne dans le local à poubelles ?", "la Métropole, service des déchets",
					DemoPartner.Kind.PUBLIC_BODY),
			new Topic(Theme.PESTS, "Punaises de lit",
					List.of("On dort sur le balcon", "J’ai tout jeté et elles sont revenues", "J’ai honte d’en parler"),
					"Les habitants d’une tour de quinze étages",
					"Que chaque logement touché soit signalé et traité en même temps",
					"Personne n’y est pour rien, et cela se traite si tout l’immeuble s’y met",
					"Avez-vous vu des traces chez vous ou entendu des voisins en parler ?",
					"le service hygiène et santé", DemoPartner.Kind.LANDLORD),
			new Topic(Theme.EMPLOYMENT, "La Maison de l’emploi",
					List.of("Pour eux je suis trop vieux", "Je n’ai pas de garde pour le petit",
							"Je ne sais même pas que ça existe"),
					"Les habitants sans emploi, surtout les femmes seules avec enfants",
					"Que la Maison de l’emploi soit connue de ceux qui n’y vont pas",
					"On peut y entrer sans rendez-vous, et quelqu’un écoute",
					"Qu’est-ce qui vous empêche de chercher du travail aujourd’hui ?", "la Maison de l’emploi",
					DemoPartner.Kind.TOWN),
			new Topic(Theme.RENEWAL, "La rénovation du quartier",
					List.of("On va nous mettre où ?", "La réunion, c’était un lundi à 18 h, je travaille",
							"Ils ont déjà tout décidé"),
					"Les locataires de quatre barres à démolir ou à rénover",
					"Que chacun sache ce qui va se passer chez lui et quand",
					"Le calendrier est connu, et un interlocuteur existe pour chaque immeuble",
					"Que voudriez-vous savoir sur les travaux ?", "la Maison du projet", DemoPartner.Kind.PUBLIC_BODY),
			new Topic(Theme.COMMONS, "L’assemblée de copropriété",
					List.of("Je reçois le courrier, je n’y comprends rien", "Je n’y vais plus, on s’y dispute",
							"Je paie des travaux que je n’ai pas votés"),
					"Les copropriétaires de trois résidences fragiles",
					"Que les copropriétaires viennent à l’assemblée et votent les travaux urgents",
					"Une voix compte, et on peut la donner à un voisin", "Êtes-vous venu à la dernière assemblée ?",
					"l’ADIL", DemoPartner.Kind.PUBLIC_BODY),
			new Topic(Theme.HEALTH, "Diabète : en parler tôt",
					List.of("Mon père est diabétique, moi je préfère ne pas savoir", "Manger sain, c’est cher",
							"J’ai soif tout le temps, c’est grave ?"),
					"Les adultes de plus de 45 ans", "Que les personnes à risque fassent un test gratuit",
					"Un test dure cinq minutes à la maison de santé", "Quelqu’un de votre famille est-il diabétique ?",
					"la maison de santé", DemoPartner.Kind.HEALTH),
			new Topic(Theme.DIGITAL, "Démarches en ligne",
					List.of("Mon fils fait tout, mais il part", "J’ai perdu mon mot de passe Ameli",
							"Je n’ai pas d’ordinateur, que le téléphone"),
					"Les personnes âgées et les familles sans ordinateur",
					"Que plus personne ne perde un droit faute de mot de passe",
					"Un conseiller numérique est là deux fois par semaine", "Qui vous aide pour vos papiers en ligne ?",
					"le conseiller numérique", DemoPartner.Kind.FOUNDATION),
			new Topic(Theme.HEALTH, "La santé des dents",
					List.of("Pas de dentiste qui prend", "Les soins, je les repousse, il y a les enfants d’abord",
							"Il a mal mais c’est des dents de lait"),
					"Les familles avec des enfants de trois à douze ans",
					"Que les rendez-vous gratuits d’examen des dents soient utilisés",
					"M’T dents, c’est gratuit tous les trois ans, dès trois ans",
					"Quand votre enfant a-t-il vu un dentiste ?", "le centre dentaire", DemoPartner.Kind.HEALTH));

	/** Those whose partner must vote first. */
	static final List<Topic> VOTED = ALL.stream().filter((topic) -> topic.sponsor().hasCouncil()).toList();

}
