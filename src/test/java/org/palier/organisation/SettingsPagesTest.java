package org.palier.organisation;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palier.Mailbox;
import org.palier.browser.BrowserTest;

import org.springframework.beans.factory.annotation.Autowired;

/** The settings and the way in, as people meet them. */
class SettingsPagesTest extends BrowserTest {

	@Autowired
	Mailbox mailbox;

	@Test
	void anAdministratorInvitesSomebodyWhoComesIn() {
		var team = given.team();
		var email = "ines" + UUID.randomUUID() + "@palier.example";
		var admin = visitor(given.administrator());
		admin.open("/admin/people?q=" + team.siteName().replace(" ", "+")).looksFine("admin-people");
		admin.open("/admin/people/new").looksFine("admin-new-person");
		admin.fill("email", email).fill("name", "Inès Nouvelle").press("Inviter");
		admin.seesTitle("Inviter quelqu’un").looksFine("admin-new-person-refused");
		admin.page().getByLabel("Voisin·e Malin·e").check();
		admin.page()
			.getByLabel(team.siteName(), new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
			.check();
		admin.press("Inviter");
		admin.sees("Inès Nouvelle est invité·e");
		admin.open("/admin/people/" + team.coordinator().id()).looksFine("admin-person");
		admin.open("/admin/people/" + team.coordinator().id() + "/absences").looksFine("absences");
		admin.open("/admin/sites").looksFine("admin-sites");
		admin.open("/admin/sites/new").looksFine("admin-new-site");
		admin.open("/admin/sites/" + team.site()).looksFine("admin-site");
		admin.open("/admin/territories/new").looksFine("admin-territory");
		admin.open("/admin/neighbourhoods/" + team.neighbourhood()).looksFine("admin-neighbourhood");

		var ines = visitor();
		ines.open(mailbox.last(email).links().get(0)).looksFine("welcome");
		ines.fill("newPassword", "motdepasse1234").press("Garder ce mot de passe");
		ines.sees("Trop de gens le devineraient").looksFine("welcome-refused");
		ines.fill("newPassword", "quatre chats sur un toit").press("Garder ce mot de passe");
		ines.sees("Votre mot de passe est enregistré").looksFine("login-after-welcome");
		ines.fill("username", email).fill("password", "quatre chats sur un toit").press("Entrer");
		ines.sees("Inès Nouvelle");
		ines.open("/absences").looksFine("absences-own");
		visitor().openRefused(404, mailbox.last(email).links().get(0).replaceFirst("https?://[^/]*", ""))
			.looksFine("welcome-closed");
		visitor().open("/login?wait=8").looksFine("login-wait");
	}

}
