import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** HelseID as the examples in Java meet it: what they need beside them is keys, JSON and a form. */
final class Helseid {
    private final NonceRetry nonces = new NonceRetry();
    private final HttpClient http;
    private final String clientId;
    private final String issuer;
    private final ECKey key;
    private final ECKey proofKey = new ECKeyGenerator(Curve.P_256).generate();
    private final Map<String, Object> metadata;

    Helseid(HttpClient http, Map<String, Object> task) throws Exception {
        this.http = http;
        clientId = (String) task.get("clientId");
        issuer = (String) task.get("authority");
        key = ECKey.parse((String) task.get("privateJwk"));
        metadata = json(http.send(
            HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")).build(),
            HttpResponse.BodyHandlers.ofString()));
    }

    String endpoint(String name) {
        return (String) metadata.get(name + "_endpoint");
    }

    Map<String, Object> validated(String idToken, String nonce, String user) throws Exception {
        String[] parts = idToken.split("\\.");
        String kid = (String) JSONObjectUtils.parse(new Base64URL(parts[0]).decodeToString()).get("kid");
        RSAKey signer = JWKSet.load(URI.create((String) metadata.get("jwks_uri")).toURL()).getKeyByKeyId(kid).toRSAKey();
        IdToken.checkSignature(idToken, signer.toRSAPublicKey());
        Map<String, Object> claims = JSONObjectUtils.parse(new Base64URL(parts[1]).decodeToString());
        IdToken.checkClaims(claims, issuer, clientId, nonce, user);
        return claims;
    }

    Map<String, Object> token(Map<String, String> grant, String details) throws Exception {
        URI endpoint = URI.create(endpoint("token"));
        return json(nonces.send(nonce -> {
            try {
                Map<String, String> form = new LinkedHashMap<>(grant);
                form.put("client_id", clientId);
                form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
                form.put("client_assertion", assertion(details));
                String body = form.entrySet().stream()
                    .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
                return http.send(
                    HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("DPoP", DpopProof.make(proofKey.toECPrivateKey(), x(), y(), "POST", endpoint, nonce, null))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                    HttpResponse.BodyHandlers.ofString());
            } catch (GeneralSecurityException | JOSEException unusable) {
                throw new IOException(unusable);
            }
        }));
    }

    String assertion(String details) throws GeneralSecurityException, JOSEException {
        return ClientAssertion.make(key.toECPrivateKey(), key.getKeyID(), clientId, issuer, details);
    }

    String proof(String method, String url, String accessToken) throws Exception {
        return DpopProof.make(proofKey.toECPrivateKey(), x(), y(), method, URI.create(url), null, accessToken);
    }

    private String x() {
        return proofKey.getX().toString();
    }

    private String y() {
        return proofKey.getY().toString();
    }

    static Map<String, Object> json(HttpResponse<String> answer) throws ParseException {
        if (answer.statusCode() >= 300) throw new IllegalStateException(answer.body());
        return JSONObjectUtils.parse(answer.body());
    }
}
