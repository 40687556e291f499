import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keep it in the browser's session: state, nonce and verifier are needed when the user returns. */
record LogIn(String state, String nonce, String verifier) {
    static LogIn begin() {
        return new LogIn(random(), random(), random());
    }

    /** The answer's request_uri goes to the authorize endpoint, with client_id and nothing else. */
    HttpRequest pushed(URI parEndpoint, String clientId, String redirectUri, String scope, String assertion)
            throws GeneralSecurityException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", clientId);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        form.put("response_type", "code");
        form.put("redirect_uri", redirectUri); // exactly as registered
        form.put("scope", scope);
        form.put("resource", "nhn:kjernejournal");
        form.put("acr_values", "Level4");
        form.put("state", state);
        form.put("nonce", nonce);
        form.put("code_challenge", Jwt.sha256(verifier));
        form.put("code_challenge_method", "S256");
        String body = form.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(parEndpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Jwt.base64url(bytes);
    }
}
