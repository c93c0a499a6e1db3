package org.palier.platform.security;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.persistence.AttributeConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record that only the application can read: kept as AES-256-GCM of its JSON, with a
 * key derived from the one secret. Each write has its own nonce, so that equal contents
 * look different.
 *
 * @param <R> the record
 */
public abstract class Encrypted<R extends Record> implements AttributeConverter<R, String> {

	private static final String ALGORITHM = "AES/GCM/NoPadding";

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final Class<R> type;

	private final SecretKeySpec key;

	private final JsonMapper json;

	protected Encrypted(Class<R> type, PalierSecret secret, JsonMapper json) {
		this.type = type;
		this.key = new SecretKeySpec(secret.key("column"), "AES");
		this.json = json;
	}

	@Override
	public String convertToDatabaseColumn(R open) {
		var nonce = new byte[NONCE];
		random.nextBytes(nonce);
		var secret = cipher(Cipher.ENCRYPT_MODE, nonce, json.writeValueAsBytes(open));
		return Base64.getEncoder()
			.encodeToString(ByteBuffer.allocate(NONCE + secret.length).put(nonce).put(secret).array());
	}

	@Override
	public R convertToEntityAttribute(String closed) {
		var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
		var nonce = new byte[NONCE];
		var secret = new byte[bytes.remaining() - NONCE];
		bytes.get(nonce).get(secret);
		return json.readValue(cipher(Cipher.DECRYPT_MODE, nonce, secret), type);
	}

	private byte[] cipher(int mode, byte[] nonce, byte[] input) {
		try {
			var cipher = Cipher.getInstance(ALGORITHM);
			cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
			return cipher.doFinal(input);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A protected column cannot be read: was PALIER_SECRET changed?", ex);
		}
	}

}
