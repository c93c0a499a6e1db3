package org.palier.platform.mail;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from the sender's address, with or without a name
 * @param replyTo where answers go, if not to the sender
 * @param signature last line of each mail
 * @param signatures another one for a site, by its id
 */
@ConfigurationProperties("palier.mail")
record MailSettings(@DefaultValue("Palier <ne-pas-repondre@palier.example>") String from, @Nullable String replyTo,
		@DefaultValue("VoisinMalin, de porte à porte") String signature, @DefaultValue Map<String, String> signatures) {

	String signatureOf(UUID site) {
		return signatures.getOrDefault(site.toString(), signature);
	}

}
