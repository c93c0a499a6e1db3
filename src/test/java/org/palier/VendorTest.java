package org.palier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What others wrote and we ship is named, licensed and unchanged. */
class VendorTest {

	private static final Path VENDOR = Path.of("src/main/resources/static/vendor");

	private final List<Piece> manifest = new JsonMapper().readValue(VENDOR.resolve("manifest.json").toFile(),
			new TypeReference<List<Piece>>() {
			});

	@Test
	void everyFileIsTheOneInTheManifest() throws IOException, GeneralSecurityException {
		for (var piece : manifest) {
			var content = Files.readAllBytes(VENDOR.resolve(piece.file()));
			assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content))).as(piece.file())
				.isEqualTo(piece.sha256());
			assertThat(piece.version()).as(piece.file()).isNotBlank();
			assertThat(piece.licence()).as(piece.file()).isNotBlank();
		}
	}

	@Test
	void noFileIsMissingFromTheManifest() throws IOException {
		try (var files = Files.walk(VENDOR)) {
			var names = files.filter(Files::isRegularFile)
				.map((file) -> VENDOR.relativize(file).toString().replace('\\', '/'))
				.filter((name) -> !name.equals("manifest.json"))
				.collect(Collectors.toSet());
			assertThat(manifest.stream().map(Piece::file)).containsExactlyInAnyOrderElementsOf(names);
		}
	}

	record Piece(String name, String version, String licence, String file, String sha256) {
	}

}
