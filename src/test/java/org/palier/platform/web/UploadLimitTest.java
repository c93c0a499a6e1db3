package org.palier.platform.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.palier.PalierTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A file that is too heavy gets a sentence, from the real server. */
@PalierTest
class UploadLimitTest {

	@LocalServerPort
	int port;

	@Test
	void aFileThatIsTooHeavyGetsASentenceAndAWayBack() throws Exception {
		for (var address : List.of("/verify", "/partners/import")) {
			var answer = send(address, 11 * 1024 * 1024);

			assertThat(answer.statusCode()).as(address).isEqualTo(413);
			assertThat(answer.body()).contains("Ce fichier est trop lourd", "10\u00a0Mo au plus",
					"href=\"" + address + "\"");
		}
	}

	/** Only who has logged in sends a whole department. */
	@Test
	void aStrangerSendsNothingHeavyToTheAddresses() throws Exception {
		assertThat(send("/places/import", 11 * 1024 * 1024).statusCode()).isEqualTo(413);
	}

	@Test
	void aLighterOneIsRead() throws Exception {
		assertThat(send("/verify", 1024).statusCode()).as("no CSRF token").isEqualTo(403);
	}

	private HttpResponse<String> send(String address, int bytes) throws Exception {
		var file = new byte[bytes];
		Arrays.fill(file, (byte) '%');
		var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
		var body = HttpRequest.BodyPublishers.concat(
				HttpRequest.BodyPublishers.ofByteArray(head.getBytes(StandardCharsets.UTF_8)),
				HttpRequest.BodyPublishers.ofByteArray(file),
				HttpRequest.BodyPublishers.ofByteArray("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8)));
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.header("Accept", "text/html")
			.POST(body)
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

}
