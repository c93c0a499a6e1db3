package org.palier.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.palier.HttpVisitor;

/**
 * Kills the application with {@code kill -9} while two people complete many tasks, each
 * of which also writes a mail; starts it again, and compares what was acknowledged with
 * what is there. {@code mvn -Pcrash verify -Dcrash.tasks=200} runs it at length.
 */
public final class CrashRun {

	private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");

	private final Installation installation;

	private final int tasks;

	private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

	CrashRun(Path folder, int tasks) throws IOException {
		this.installation = new Installation(folder);
		this.tasks = tasks;
	}

	public static void main(String[] args) throws Exception {
		var folder = Files.createTempDirectory("palier-crash").resolve("data");
		var report = new CrashRun(folder, (args.length > 0) ? Integer.parseInt(args[0]) : 200).run(folder);
		System.out.println(report);
		if (!report.faults().isEmpty()) {
			System.exit(1);
		}
	}

	Report run(Path folder) throws IOException, InterruptedException, SQLException {
		installation.start("first");
		prepare();
		completeAndKill();
		installation.start("second");
		TimeUnit.SECONDS.sleep(5);
		var faults = faults(folder);
		var adopted = Files.readString(installation.log("second")).contains("Adopted");
		if (!adopted) {
			faults.add("the database server left by the kill was not adopted");
		}
		var stopped = installation.stop();
		if (stopped.toSeconds() >= 5) {
			faults.add("stopping took " + stopped);
		}
		return new Report(tasks, acknowledged.size(), stopped.toMillis(), faults);
	}

	/** Missions that wait for their training to be planned. */
	private void prepare() throws IOException, InterruptedException, SQLException {
		var coordinator = new HttpVisitor(installation.address(""));
		coordinator.login("responsable.lille@palier.example", "palier-demo-2026");
		var place = installation
			.rows("select n.id from neighbourhood n join site s on s.id = n.site_id where s.name = 'Lille' limit 1")
			.get(0);
		for (int i = 0; i < tasks; i++) {
			coordinator.post("/missions/new", "neighbourhood", place, "title", "Mission " + i, "theme", "RIGHTS",
					"phase", "training", "history", "reprise");
		}
	}

	/** Two people at once, killed when half of the tasks are acknowledged. */
	private void completeAndKill() throws IOException, InterruptedException, SQLException {
		var open = new ConcurrentLinkedQueue<>(installation
			.rows("select id || '|' || case_id from inbox_task where step = 'user_planTraining' order by created_at"));
		if (open.size() != tasks) {
			throw new IllegalStateException("Only " + open.size() + " tasks are open");
		}
		var threads = new ArrayList<Thread>();
		for (int i = 0; i < 2; i++) {
			var visitor = new HttpVisitor(installation.address(""));
			visitor.login("responsable.lille@palier.example", "palier-demo-2026");
			var thread = new Thread(() -> complete(visitor, open));
			threads.add(thread);
			thread.start();
		}
		while (acknowledged.size() < tasks / 2) {
			TimeUnit.MILLISECONDS.sleep(5);
		}
		installation.kill();
		for (var thread : threads) {
			thread.join();
		}
	}

	private void complete(HttpVisitor visitor, ConcurrentLinkedQueue<String> open) {
		for (var next = open.poll(); next != null; next = open.poll()) {
			var task = next.split("\\|");
			try {
				var answer = visitor.post("/training/" + task[1] + "/plan-training?task=" + task[0], "startsAt",
						LocalDate.now().plusDays(10) + "T14:00", "minutes", "120", "place", "Local", "topic", "Droits",
						"trainer", "TO_ASK", "trainerName", "Paul Formateur", "trainerEmail",
						"formateur-" + task[1] + "@partenaire.example");
				if (answer.statusCode() == 302) {
					acknowledged.add(task[1]);
				}
			}
			catch (IOException killed) {
				return;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private List<String> faults(Path folder) throws IOException, SQLException {
		var faults = new ArrayList<String>();
		var still = new HashSet<>(
				installation.rows("select case_id::text from inbox_task where step = 'user_planTraining'"));
		var went = new HashSet<>(
				installation.rows("select case_id::text from inbox_task where step = 'user_confirmTrainer'"));
		acknowledged.stream()
			.filter((each) -> still.contains(each) || !went.contains(each))
			.forEach((each) -> faults.add("acknowledged, but lost: " + each));
		still.stream().filter(went::contains).forEach((each) -> faults.add("half done: " + each));
		if (still.size() + went.size() != tasks) {
			faults.add("neither open nor done: " + (tasks - still.size() - went.size()));
		}
		faults.addAll(prefixed("only in the inbox: ", "select id from inbox_task except select id_ from act_ru_task"));
		faults.addAll(prefixed("only in the engine: ", "select id_ from act_ru_task except select id from inbox_task"));
		faults
			.addAll(prefixed("written twice: ", "select recipient from outbox group by recipient having count(*) > 1"));
		var written = installation.rows("select recipient from outbox").size();
		if (written != went.size()) {
			faults.add(went.size() + " tasks done, but " + written + " mails written");
		}
		faults.addAll(mailFaults(folder.resolve("mail")));
		return faults;
	}

	private List<String> prefixed(String prefix, String sql) throws IOException, SQLException {
		return installation.rows(sql).stream().map((row) -> prefix + row).toList();
	}

	/** At most one mail came twice, and then with the same Message-ID. */
	private static List<String> mailFaults(Path mail) throws IOException {
		var ids = new ArrayList<String>();
		var recipients = new ArrayList<String>();
		try (var files = Files.list(mail)) {
			for (var file : files.toList()) {
				var text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
				var id = MESSAGE_ID.matcher(text);
				ids.add(id.find() ? id.group(1).strip() : "none");
				recipients.add(text.replaceAll("(?s).*?\nTo: ([^\r\n]*).*", "$1"));
			}
		}
		var faults = new ArrayList<String>();
		if (ids.size() - new HashSet<>(ids).size() > 1) {
			faults.add("more than one mail came twice");
		}
		if (new HashSet<>(ids).size() != new HashSet<>(recipients).size()) {
			faults.add("a mail came again under another Message-ID");
		}
		return faults;
	}

	/**
	 * What a run showed.
	 *
	 * @param tasks how many were open
	 * @param acknowledged how many were acknowledged before the kill
	 * @param stopMillis how long the last, orderly stop took
	 * @param faults in words; empty is good
	 */
	public record Report(int tasks, int acknowledged, long stopMillis, List<String> faults) {
	}

}
