import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

final class IdToken {
    /** @param key of jwks_uri with the token's kid; fetch the keys anew when it is not there. RS256 only. */
    static void checkSignature(String idToken, PublicKey key) throws GeneralSecurityException {
        int end = idToken.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(idToken.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(Base64.getUrlDecoder().decode(idToken.substring(end + 1))))
            throw new SecurityException("the ID token is not signed by HelseID");
    }

    /** @param claims of the token, once its signature is right; @param user number of the EPJ's own user */
    static void checkClaims(Map<String, ?> claims, String issuer, String clientId, String nonce, String user) {
        long now = Instant.now().getEpochSecond();
        demand(issuer.equals(claims.get("iss")), "another issuer");
        demand(clientId.equals(claims.get("aud")), "another client’s token");
        demand(((Number) claims.get("exp")).longValue() > now - 5, "an expired token");
        demand(nonce.equals(claims.get("nonce")), "a token of another log-in");
        demand(user.equals(claims.get("helseid://claims/identity/pid")), "another person");
        demand("4".equals(claims.get("helseid://claims/identity/security_level")), "a level below 4");
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) throw new SecurityException(otherwise);
    }
}
