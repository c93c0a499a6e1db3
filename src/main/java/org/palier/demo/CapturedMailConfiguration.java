package org.palier.demo;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** In the demonstration, mail goes to the captured mailbox and nowhere else. */
@Configuration(proxyBeanMethods = false)
@Conditional(MailIsCaptured.class)
class CapturedMailConfiguration {

	@Bean
	CapturedMail capturedMail(@Value("${palier.data}") Path folder) {
		return new CapturedMail(folder);
	}

	@Bean
	JavaMailSenderImpl mailSender(CapturedMail mail) {
		var sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(mail.port());
		return sender;
	}

}
