package org.palier.demo;

import java.util.List;

import org.palier.organisation.DemoAccounts;
import org.palier.platform.security.Role;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Who may be played in the demonstration; the same password opens all of them. */
@Component
@ConditionalOnProperty(name = "palier.demo", havingValue = "true")
public class DemonstrationAccounts implements DemoAccounts {

	public static final String PASSWORD = "palier-demo-2026";

	private static final List<Account> ALL = List.of(new Account("responsable.lille@palier.example", Role.COORDINATOR),
			new Account("voisin.lille@palier.example", Role.VOISIN),
			new Account("responsable.roubaix@palier.example", Role.COORDINATOR),
			new Account("directrice.nord@palier.example", Role.DIRECTOR),
			new Account("reseau@palier.example", Role.NETWORK),
			new Account("admin@palier.example", Role.ADMINISTRATOR));

	@Override
	public List<Account> all() {
		return ALL;
	}

	@Override
	public String password() {
		return PASSWORD;
	}

}
