import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.UUID;

final class DpopProof {
    /**
     * A new proof for every call, also when the same call is made again.
     * @param x and y of the public key, base64url; the private part never goes along
     * @param nonce the newest DPoP-Nonce of this server, or null
     * @param accessToken the token that goes along; null at the token endpoint
     */
    static String make(PrivateKey key, String x, String y, String method, URI url, String nonce, String accessToken)
            throws GeneralSecurityException {
        String header = """
            {"alg":"ES256","typ":"dpop+jwt","jwk":{"kty":"EC","crv":"P-256","x":"%s","y":"%s"}}""".formatted(x, y);
        String address = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath(); // without the query
        String claims = """
            {"jti":"%s","htm":"%s","htu":"%s","iat":%d%s%s}""".formatted(
            UUID.randomUUID(), method, address, Instant.now().getEpochSecond(),
            nonce == null ? "" : ",\"nonce\":\"" + nonce + "\"",
            accessToken == null ? "" : ",\"ath\":\"" + Jwt.sha256(accessToken) + "\"");
        return Jwt.sign(key, header, claims);
    }
}
