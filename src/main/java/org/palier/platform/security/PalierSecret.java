package org.palier.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of an installation ({@code PALIER_SECRET}, at least 32 characters), from
 * which the keys for links, columns and addresses are derived (HKDF-SHA-256, RFC 5869):
 * one to keep, one to lose.
 */
public final class PalierSecret {

	private static final String HMAC = "HmacSHA256";

	private final byte[] pseudoRandomKey;

	public PalierSecret(String secret) {
		if (secret.length() < 32) {
			throw new IllegalArgumentException(
					"PALIER_SECRET must have at least 32 characters, for example the output of: openssl rand -base64 48");
		}
		this.pseudoRandomKey = hmac("palier".getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
	}

	/** The 32-byte key for one purpose: {@code "link"}. */
	public byte[] key(String purpose) {
		var info = purpose.getBytes(StandardCharsets.UTF_8);
		var block = new byte[info.length + 1];
		System.arraycopy(info, 0, block, 0, info.length);
		block[info.length] = 1;
		return hmac(pseudoRandomKey, block);
	}

	/** Text that proves knowledge of the key: 43 characters, safe in an address. */
	public String sign(String purpose, String message) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(hmac(key(purpose), message.getBytes(StandardCharsets.UTF_8)));
	}

	private static byte[] hmac(byte[] key, byte[] message) {
		try {
			var mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(key, HMAC));
			return mac.doFinal(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
