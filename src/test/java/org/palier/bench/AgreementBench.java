package org.palier.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.palier.agreement.Reminders;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.link.Links;
import org.palier.platform.mail.HostileServer;
import org.palier.platform.mail.Postman;
import org.palier.platform.security.Scope;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many agreements are out at once, and all their reminders are due on the same morning;
 * and many approvers open theirs at the same moment. A few agreements are made through
 * the forms, the others are copies of the first one's rows.
 */
class AgreementBench implements Bench.Benchmark {

	@Override
	public void run(ConfigurableApplicationContext application, Map<String, Integer> options, Results results)
			throws Exception {
		int agreements = options.getOrDefault("agreements", 10_000);
		int approvers = options.getOrDefault("approvers", 50);
		int times = options.getOrDefault("times", 40);
		var base = Paperwork.base(application);
		var made = new ManyAgreements(application);
		made.throughForms(approvers);
		made.asCopies(agreements - approvers);
		results.add("agreements", agreements, "agreements");

		pages(application, made.links(), base, times, results);
		reminders(application, agreements, results);
	}

	/** The page of a link beside one that reads nothing. */
	private static void pages(ConfigurableApplicationContext application, List<UUID> links, String base, int times,
			Results results) throws Exception {
		var addresses = application.getBean(Links.class);
		var approvals = new ArrayList<Crowd.Page>();
		for (var link : links) {
			var address = Scope.system("bench", () -> addresses.address(link));
			approvals.add(new Crowd.Page(base + "/p/" + link,
					"__Host-l-" + link + "=" + address.substring(address.indexOf("k=") + 2)));
		}
		var empty = Collections.nCopies(links.size(), new Crowd.Page(base + "/accessibility", "a=b"));
		var crowd = new Crowd();
		crowd.open(approvals, times);
		crowd.open(empty, times);
		var approval = crowd.open(approvals, times);
		var nothing = crowd.open(empty, times);
		results.add("approvers", links.size(), "people");
		results.add("page.approval.p50", Crowd.percentile(approval, 50), "ms");
		results.add("page.approval.p95", Crowd.percentile(approval, 95), "ms");
		results.add("page.empty.p95", Crowd.percentile(nothing, 95), "ms");
		results.add("page.p95.ratio", Crowd.percentile(approval, 95) / Crowd.percentile(nothing, 95), "times");
	}

	private static void reminders(ConfigurableApplicationContext application, int agreements, Results results)
			throws Exception {
		var due = rows(application, "select max(remind_at) from agreement", Timestamp.class);
		application.getBean(MovableClock.class).moveTo(due.toInstant().plus(Duration.ofMinutes(5)));
		try (var server = new HostileServer()) {
			var postman = application.getBean(Postman.class);
			postman.deliverTo(server.port());
			int before = server.received().size();
			double written = seconds(() -> application.getBean(Reminders.class).sendDue());
			double handed = seconds(() -> postman.deliverTo(server.port()));
			int sent = server.received().size() - before;
			if (sent != agreements) {
				throw new IllegalStateException(sent + " mails for " + agreements + " agreements");
			}
			results.add("reminders.written", written, "s");
			results.add("reminders.handed", handed, "s");
			results.add("reminders.total", written + handed, "s");
			results.add("mail.rate", sent / handed, "mails/s");
			double loop = plainLoop(server.port(), agreements);
			results.add("mail.loop.rate", agreements / loop, "mails/s");
			results.add("mail.rate.ratio", loop / handed, "times");
			results.add("mail.total.ratio", loop / (written + handed), "times");
		}
	}

	/** As everybody would write it: one mail after the other to the same server. */
	private static double plainLoop(int port, int mails) throws Exception {
		var mailer = new JavaMailSenderImpl();
		mailer.setHost("127.0.0.1");
		mailer.setPort(port);
		var text = "Bonjour,\n\n" + "La convention attend votre réponse. ".repeat(20);
		return seconds(() -> {
			for (int i = 0; i < mails; i++) {
				mailer.send(message(mailer, "elue" + i + "@ville.example", text));
			}
		});
	}

	private static MimeMessage message(JavaMailSenderImpl mailer, String to, String text) throws MessagingException {
		var message = mailer.createMimeMessage();
		var helper = new MimeMessageHelper(message, true, "UTF-8");
		helper.setFrom("palier@palier.example");
		helper.setTo(to);
		helper.setSubject("La convention attend votre réponse");
		helper.setText(text, "<p>" + text + "</p>");
		return message;
	}

	static <T> T rows(ConfigurableApplicationContext application, String sql, Class<T> type) {
		return Scope.system("bench", () -> application.getBean(TransactionTemplate.class)
			.execute((status) -> application.getBean(JdbcClient.class).sql(sql).query(type).single()));
	}

	private static double seconds(Work work) throws Exception {
		long begin = System.nanoTime();
		work.run();
		return (System.nanoTime() - begin) / 1e9;
	}

	private interface Work {

		void run() throws Exception;

	}

}
