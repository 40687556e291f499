import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** What the other examples share: base64url, SHA-256, and a JWT signed with ES256 (a key on the curve P-256). */
final class Jwt {
    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String sha256(String text) throws GeneralSecurityException {
        return base64url(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    static String sign(PrivateKey key, String headerJson, String claimsJson) throws GeneralSecurityException {
        String signed = base64url(headerJson.getBytes(StandardCharsets.UTF_8))
            + "." + base64url(claimsJson.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64url(signature.sign());
    }
}
