package org.palier.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that can be everything that mail servers are. */
public class HostileServer implements AutoCloseable {

	private final ServerSocket socket;

	private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private final AtomicInteger lines = new AtomicInteger();

	public HostileServer(Mood... moods) throws IOException {
		this(0, moods);
	}

	/** One that comes back where another was. */
	public HostileServer(int port, Mood... moods) throws IOException {
		this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		this.moods.addAll(List.of(moods));
		var thread = new Thread(this::listen, "hostile mail server");
		thread.setDaemon(true);
		thread.start();
	}

	public int port() {
		return socket.getLocalPort();
	}

	/** What it kept, whether it said so or not. */
	public List<Received> received() {
		return List.copyOf(received);
	}

	/** How often it was called. */
	public int lines() {
		return lines.get();
	}

	private void listen() {
		while (!socket.isClosed()) {
			try {
				var line = socket.accept();
				lines.incrementAndGet();
				var thread = new Thread(() -> talk(line), "hostile mail line");
				thread.setDaemon(true);
				thread.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void talk(Socket line) {
		try (line) {
			new Talk(line).hold();
		}
		catch (IOException ex) {
			// the other side has had enough
		}
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}

	/** How it is with the next mail; then it is fine. */
	public enum Mood {

		FINE, SILENT, BUSY, SENDER_UNWELCOME, GREYLISTS, NO_SUCH_USER, NOT_NOW, TOO_LARGE, BREAKS_IN_THE_MIDDLE,
		BREAKS_AFTER_THE_END

	}

	/** A mail that it kept. */
	public record Received(String to, String messageId) {
	}

	private final class Talk {

		private final BufferedReader in;

		private final OutputStream out;

		private Mood mood = Mood.FINE;

		private String to = "";

		Talk(Socket line) throws IOException {
			this.in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
			this.out = line.getOutputStream();
		}

		void hold() throws IOException {
			if (moods.peek() == Mood.SILENT || moods.peek() == Mood.BUSY) {
				if (moods.remove() == Mood.SILENT) {
					in.readLine();
					return;
				}
				say("421 too busy");
				return;
			}
			say("220 hostile");
			for (var command = in.readLine(); command != null; command = in.readLine()) {
				if (!answer(command)) {
					return;
				}
			}
		}

		private boolean answer(String command) throws IOException {
			var word = command.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
			switch (word) {
				case "MAIL" -> {
					var next = moods.poll();
					mood = (next != null) ? next : Mood.FINE;
					say((mood == Mood.SENDER_UNWELCOME) ? "550 5.7.1 who are you?" : "250 ok");
				}
				case "RCPT" -> {
					to = command.replaceAll(".*<(.*)>.*", "$1");
					say((mood == Mood.GREYLISTS) ? "451 4.7.1 come back later"
							: (mood == Mood.NO_SUCH_USER) ? "550 5.1.1 no such user" : "250 ok");
				}
				case "DATA" -> {
					if (mood == Mood.NOT_NOW) {
						say("451 4.3.0 not now");
						return true;
					}
					say("354 go on");
					return data();
				}
				case "QUIT" -> {
					say("221 bye");
					return false;
				}
				default -> say("250 ok");
			}
			return true;
		}

		private boolean data() throws IOException {
			var id = "";
			for (var row = in.readLine(); row != null && !row.equals("."); row = in.readLine()) {
				id = row.startsWith("Message-ID:") ? row.substring(11).strip() : id;
				if (mood == Mood.BREAKS_IN_THE_MIDDLE && !id.isEmpty()) {
					return false;
				}
			}
			if (mood == Mood.TOO_LARGE) {
				say("552 5.3.4 too large");
				return true;
			}
			received.add(new Received(to, id));
			if (mood == Mood.BREAKS_AFTER_THE_END) {
				return false;
			}
			say("250 queued");
			return true;
		}

		private void say(String answer) throws IOException {
			out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
			out.flush();
		}

	}

}
