package org.palier.platform.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.BaseUrl;
import org.palier.platform.web.Readers;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a mail as plain text and HTML, just before it leaves. */
@Component
class MailWriter {

	private final MailSettings settings;

	private final List<LinkAddresses> links;

	private final MailCodes codes;

	private final BaseUrl baseUrl;

	private final ITemplateEngine templates;

	private final Readers readers;

	MailWriter(MailSettings settings, List<LinkAddresses> links, MailCodes codes, BaseUrl baseUrl,
			ITemplateEngine templates, Readers readers) {
		this.settings = settings;
		this.links = links;
		this.codes = codes;
		this.baseUrl = baseUrl;
		this.templates = templates;
		this.readers = readers;
	}

	void write(MimeMessage message, UUID id, Mail mail) throws MessagingException {
		var href = href(mail.action());
		var signature = settings.signatureOf(mail.site());
		var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
		helper.setTo(mail.to());
		helper.setFrom(settings.from());
		if (settings.replyTo() != null) {
			helper.setReplyTo(settings.replyTo());
		}
		helper.setSubject(mail.subject());
		var code = (mail.code() != null) ? codes.code(mail.code()) : null;
		helper.setText(text(mail, href, code, signature), html(mail, href, code, signature));
		if (mail.attachment() != null) {
			helper.addAttachment(mail.attachment().name(),
					new ByteArrayResource(mail.attachment().content().getBytes(StandardCharsets.UTF_8)),
					mail.attachment().type());
		}
		message.setHeader("Message-ID", messageId(id));
		message.setHeader("Auto-Submitted", "auto-generated");
	}

	/** The same for every attempt to send the same mail. */
	String messageId(UUID id) {
		return "<" + id + "@" + baseUrl.host() + ">";
	}

	private @Nullable String href(Mail.@Nullable Action action) {
		if (action == null) {
			return null;
		}
		return (action.link() != null) ? address(action.link()) : baseUrl.get() + action.path();
	}

	private String address(UUID link) {
		return links.stream().filter((kind) -> kind.knows(link)).findFirst().orElseThrow().address(link);
	}

	private static String text(Mail mail, @Nullable String href, @Nullable String code, String signature) {
		var text = new StringBuilder(String.join("\n\n", mail.paragraphs()));
		if (code != null) {
			text.append("\n\n").append(code);
		}
		if (mail.action() != null) {
			text.append("\n\n").append(mail.action().label()).append("\u00a0:\n").append(href);
		}
		return text.append("\n\n-- \n").append(signature).append('\n').toString();
	}

	private String html(Mail mail, @Nullable String href, @Nullable String code, String signature) {
		var context = new Context(readers.of(mail.to()).locale());
		context.setVariable("mail", mail);
		context.setVariable("href", href);
		context.setVariable("code", code);
		context.setVariable("signature", signature);
		return templates.process("mail", context);
	}

}
