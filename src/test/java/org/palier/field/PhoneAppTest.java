package org.palier.field;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a phone fetches before the first door. */
class PhoneAppTest {

	private static final Path STATIC = Path.of("src/main/resources/static");

	@Test
	void theWholeAppWeighsLittle() throws IOException {
		var also = List.of(STATIC.resolve("field/app/worker.js"),
				Path.of("src/main/resources/templates/field/app.html"),
				Path.of("src/main/resources/messages/phone.properties"),
				Path.of("src/main/resources/messages/phone_en.properties"));
		long weight = 0;
		for (var file : Stream.concat(PhoneApp.files().stream().map(STATIC::resolve), also.stream()).toList()) {
			weight += compressed(Files.readAllBytes(file));
		}
		System.out.println("The app at the door: " + weight / 1000 + " KB compressed");
		assertThat(weight).isLessThan(300_000);
	}

	@Test
	void everyFileOfTheAppIsTakenAlong() throws IOException {
		try (var files = Files.list(STATIC.resolve("field/app"))) {
			var own = files.map((file) -> "field/app/" + file.getFileName())
				.filter((file) -> !file.endsWith("worker.js") && !file.endsWith("icon-512.png"))
				.collect(Collectors.toSet());
			assertThat(PhoneApp.files()).containsAll(own);
		}
	}

	private static long compressed(byte[] content) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new GZIPOutputStream(bytes)) {
			zip.write(content);
		}
		return bytes.size();
	}

}
