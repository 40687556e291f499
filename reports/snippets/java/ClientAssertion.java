import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.UUID;

final class ClientAssertion {
    /**
     * A new assertion for every call that proves who the client is.
     * @param details the organisation and the attest, as JSON, where the token is to hold them; otherwise null
     */
    static String make(PrivateKey key, String kid, String clientId, String issuer, String details)
            throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String header = """
            {"alg":"ES256","typ":"client-authentication+jwt","kid":"%s"}""".formatted(kid);
        // aud: HelseID's issuer as one text, not the token endpoint; exp: 60 seconds at most
        String claims = """
            {"iss":"%s","sub":"%s","aud":"%s","jti":"%s","iat":%d,"nbf":%d,"exp":%d%s}"""
            .formatted(clientId, clientId, issuer, UUID.randomUUID(), now, now, now + 30,
                details == null ? "" : ",\"assertion_details\":" + details);
        return Jwt.sign(key, header, claims);
    }
}
