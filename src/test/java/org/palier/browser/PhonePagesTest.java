package org.palier.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.Given;
import org.palier.campaign.Outing;
import org.palier.campaign.Rounds;
import org.palier.place.Address;
import org.palier.place.Places;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The app at the door as a Voisin meets it: in the sun, in the dark, on a tablet for
 * three.
 */
class PhonePagesTest extends BrowserTest {

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	@Autowired
	Places places;

	@Autowired
	Rounds rounds;

	@TempDir
	Path folder;

	Given.Team team;

	@BeforeEach
	void aRoundTonight() {
		team = given.team();
		var today = LocalDate.ofInstant(clock.instant(), Locality.MAINLAND.zone());
		var mission = web.campaign(team, "Charges", 24, team.voisins().get(0), team.voisins().get(1));
		Scope.system("test", () -> {
			var building = places.add(team.site(), team.neighbourhood(),
					new Address("12", "rue Courmont", "59000", "59350", "Lille", null, null));
			rounds.plan(mission,
					new Outing(today, LocalTime.of(17, 0), LocalTime.of(20, 0), "Secteur A",
							team.voisins().stream().map(User::id).toList(),
							List.of(places.add(building, "cage B", 4, 6, 0).id())));
		});
	}

	@Test
	void anEveningOnASmallPhone() {
		var rosa = team.voisins().get(0);
		try (var network = network(); var phone = pocket(folder, network).start()) {
			looksFine(phone, "phone-welcome");
			phone.logIn(rosa).open("/field/app").press("Prendre mes portes").sees("Ce téléphone est-il à vous");
			looksFine(phone, "phone-whose");
			phone.press("Il est à moi").sees("Une tournée aujourd’hui");
			looksFine(phone, "phone-home");
			phone.press("12 rue Courmont");
			phone.find(".door").first().waitFor();
			looksFine(phone, "phone-stairs");
			phone.find("#door-3-2").tap();
			looksFine(phone, "phone-door");
			phone.find("dialog .REFUSED").tap();
			phone.sees("Gardé : Refus");
			phone.find("#floor-4").tap();
			phone.sees("6 portes notées absentes");
			looksFine(phone, "phone-marked");
			phone.press("Annuler").sees("C’est annulé");
			assertThat(phone.find(".door.ABSENT").count()).isZero();
			phone.find("#door-1-1").tap();
			phone.find("dialog .TALKED").tap();
			phone.find("#helpAsked").check();
			phone.find("#consent").check();
			phone.find("#heard").fill("Rappeler Mme Durand au 06 12 34 56 78");
			phone.press("Terminer cette porte").sees("Effacez le numéro");
			looksFine(phone, "phone-talk");
			phone.find("#heard").fill("L’ascenseur est en panne");
			phone.press("Terminer cette porte").sees("Écrivez son prénom");
			phone.find("#firstName").fill("Samira");
			phone.find("#contact").fill("au marché le jeudi");
			phone.find("#about").fill("Chèque énergie");
			phone.press("Ça m’inquiète").press("Terminer cette porte");
			phone.find(".unsent:has-text('Tout est envoyé')").waitFor();
			phone.find(".unsent").tap();
			phone.sees("Bien arrivés").sees("reçu n°");
			looksFine(phone, "phone-queue");
			assertThat(web.page(team.coordinator(), "/field/" + mission() + "/visits")).contains("signalé inquiétant");
			assertThat(phone.complaints()).isEmpty();
		}
	}

	@Test
	void aTabletForTwoKeepsEachApart() {
		var ali = team.voisins().get(0);
		var rosa = team.voisins().get(1);
		try (var network = network(); var tablet = pocket(folder, network).start()) {
			tablet.logIn(ali).open("/field/app").press("Prendre mes portes").press("Nous le partageons");
			looksFine(tablet, "phone-pin");
			tablet.find("#pin").fill("2580");
			tablet.press("Garder ce code").press("12 rue Courmont");
			network.cut();
			tablet.find("#door-1-1").tap();
			tablet.find("dialog .ABSENT").tap();
			tablet.sees("1 non envoyé");
			network.mend();
			tablet.logIn(rosa).open("/field/app").sees("Bonjour");
			tablet.press("Une autre personne").sees("Choisissez un code");
			tablet.find("#pin").fill("1470");
			tablet.press("Garder ce code").sees("Tout est envoyé");
			tablet.open("/field/app").sees("Qui tient le téléphone").sees("1 non envoyé");
			looksFine(tablet, "phone-who");

			tablet.press(ali.name());
			for (int guess = 0; guess < 3; guess++) {
				tablet.find("#pin").fill("0000");
				tablet.press("Ouvrir").sees("Ce n’est pas ce code");
			}
			tablet.find("#pin").fill("2580");
			tablet.press("Ouvrir").sees("Attendez");
			assertThat(tablet.complaints()).isEmpty();
		}
	}

	@Test
	void whatTheBrowserHasThrownAwayIsSaid() {
		try (var network = network(); var phone = pocket(folder, network).start()) {
			phone.logIn(team.voisins().get(0)).takeDoors().press("12 rue Courmont");
			network.cut();
			phone.find("#door-1-1").tap();
			phone.find("dialog .ABSENT").tap();
			phone.sees("1 non envoyé");
			phone.page().waitForFunction("() => document.cookie.includes('palier-doors=1')");
			phone.page()
				.evaluate(
						"() => new Promise(done => { const gone = indexedDB.deleteDatabase('palier-field'); gone.onsuccess = gone.onblocked = done; })");
			phone.open("/field/app").sees("1 passage n’était pas envoyé");
			looksFine(phone, "phone-lost");
		}
	}

	@Test
	void aPhoneThatWasLostForgets() {
		var rosa = team.voisins().get(0);
		try (var network = network(); var phone = pocket(folder, network).start()) {
			phone.logIn(rosa).takeDoors();
			var page = web.page(team.coordinator(), "/field/devices");
			var address = page.replaceAll("(?s).*action=\"(/field/devices/[^\"]+/erase)\".*", "$1");
			web.post(team.coordinator(), address);
			phone.open("/field/app").sees("Ce téléphone a été effacé");
			assertThat(phone.page().evaluate("() => indexedDB.databases().then(all => all.length)")).isEqualTo(1);
			phone.open("/field/app").sees("Prendre mes portes");
		}
	}

	private String mission() {
		return web.page(team.voisins().get(0), "/field").replaceAll("(?s).*?/field/([0-9a-f-]{36})\".*", "$1");
	}

	/**
	 * In the sun and in the dark, nothing sticks out, and every text stands out 7 to 1.
	 */
	private static void looksFine(Pocket phone, String picture) {
		var page = phone.page();
		for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			page.waitForTimeout(200);
			page.screenshot(new Page.ScreenshotOptions()
				.setPath(
						Path.of("target", "pictures", picture + ((scheme == ColorScheme.DARK) ? "-dark" : "") + ".png"))
				.setFullPage(true));
			var found = new java.util.ArrayList<>(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations());
			found.addAll(new AxeBuilder(page).setLegacyMode(true)
				.withRules(List.of("color-contrast-enhanced"))
				.analyze()
				.getViolations());
			assertThat(found.stream()
				.map((rule) -> rule.getId() + rule.getNodes().stream().map((node) -> node.getHtml()).toList()))
				.as(picture + " " + scheme)
				.isEmpty();
		}
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).as(picture).isEqualTo(0);
		assertThat(page.evaluate(
				"() => [...document.querySelectorAll('button, a.btn, label.check')].filter(e => e.checkVisibility()).filter(e => { const box = e.getBoundingClientRect(); return box.width < 48 || box.height < 48; }).map(e => e.outerHTML)"))
			.as(picture + ": buttons of 48 px")
			.isEqualTo(List.of());
	}

}
