import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The examples of right code in Java, put together to a working day; what it reads and writes is told in Journey.cs. */
public final class Journey {
    private final HttpClient http = HttpClient.newHttpClient();
    private final BufferedReader places = new BufferedReader(new InputStreamReader(System.in));
    private final Map<String, Object> task;
    private final Helseid helseid;
    private final String attest;
    private String newest;

    private Journey(Map<String, Object> task) throws Exception {
        this.task = task;
        helseid = new Helseid(http, task);
        attest = Attest.details(said("hovedenhet"), said("arbeidssted"), said("authorization"), "decision-1");
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(new Journey(JSONObjectUtils.parse(Files.readString(Path.of(arguments[0])))).day());
    }

    private String day() throws Exception {
        LogIn logIn = LogIn.begin();
        Map<String, Object> pushed = Helseid.json(http.send(
            logIn.pushed(URI.create(helseid.endpoint("pushed_authorization_request")), said("clientId"),
                said("redirectUri"), said("scope"), helseid.assertion(null)),
            HttpResponse.BodyHandlers.ofString()));
        URI back = visit(URI.create(helseid.endpoint("authorization") + "?client_id=" + said("clientId") + "&request_uri="
            + URLEncoder.encode((String) pushed.get("request_uri"), StandardCharsets.UTF_8)));
        Map<String, String> answer = Arrays.stream(back.getRawQuery().split("&"))
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
        Map<String, Object> tokens = helseid.token(Map.of(
            "grant_type", "authorization_code",
            "code", Callback.codeFrom(answer, logIn.state(), said("authority")),
            "redirect_uri", said("redirectUri"),
            "code_verifier", logIn.verifier(),
            "resource", "nhn:kjernejournal"), null);
        String idToken = (String) tokens.get("id_token");
        Map<String, Object> claims = helseid.validated(idToken, logIn.nonce(), said("user"));

        SystemTokens systemTokens = new SystemTokens(arbeidssted -> systemToken());
        String systemToken = systemTokens.get(said("arbeidssted"));
        boolean shared = systemToken.equals(systemTokens.get(said("arbeidssted")));
        String service = said("service");
        LookUp.Icon icon = LookUp.ask(http, service, said("patient"), systemToken,
            helseid.proof("POST", service + "/v1/helseindikator", systemToken), Journey::indicator);

        Map<String, Object> attested = refreshed((String) tokens.get("refresh_token"));
        newest = (String) attested.get("access_token");
        Session session = Session.begin();
        Map<String, Object> opened = Helseid.json(http.send(
            session.create(said("innlogging"), newest, helseid.proof("POST", said("innlogging") + "/api/session/create", newest),
                said("patient"), said("authorization"), "SAMTYKKE"),
            HttpResponse.BodyHandlers.ofString()));
        visit(session.portal(said("portal"), (String) opened.get("code")));
        String sessionId = (String) opened.get("sessionId");
        int held = held((String) attested.get("refresh_token"), sessionId);

        visit(LogOut.begin(() -> onSession("end", sessionId, newest), helseid.endpoint("end_session"), idToken,
            said("loggedOut")));
        return JSONObjectUtils.toJSONString(Map.of(
            "user", claims.get("helseid://claims/identity/pid"),
            "shared", shared,
            "icon", icon.icon(),
            "held", held,
            "ticket", Ticket.portalAddress(said("portal"), "a+b/c=", "Eksempel EPJ, v1.0", "helseid").toString()));
    }

    /** With a token that is to be renewed at once: the day is short. */
    private int held(String refreshToken, String sessionId) {
        CompletableFuture<Integer> shown = new CompletableFuture<>();
        Renewal renewal = new Renewal() {
            @Override
            Tokens renew(String held) throws Exception {
                Map<String, Object> renewed = refreshed(held);
                newest = (String) renewed.get("access_token");
                return new Tokens(newest, (String) renewed.get("refresh_token"), (Long) renewed.get("expires_in"));
            }

            @Override
            int show(String accessToken) throws Exception {
                int status = onSession("refresh", sessionId, accessToken);
                shown.complete(status);
                return status;
            }
        };
        renewal.start(new Renewal.Tokens("", refreshToken, 0));
        int status = shown.join();
        renewal.stop();
        return status;
    }

    private SystemTokens.Token systemToken() {
        try {
            List<?> details = (List<?>) JSONObjectUtils.parse("{\"all\":" + attest + "}").get("all");
            String organisation = "[" + JSONObjectUtils.toJSONString(mapOf(details.get(0))) + "]";
            Map<String, Object> token =
                helseid.token(Map.of("grant_type", "client_credentials", "scope", "nhn:kjernejournal/api"), organisation);
            return new SystemTokens.Token(
                (String) token.get("access_token"), Instant.now().plusSeconds((Long) token.get("expires_in")));
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Map<String, Object> refreshed(String refreshToken) throws Exception {
        return helseid.token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "resource", "nhn:kjernejournal"),
            attest);
    }

    private int onSession(String call, String sessionId, String accessToken) throws Exception {
        String address = said("innlogging") + "/api/session/" + call;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "DPoP " + accessToken)
            .header("DPoP", helseid.proof("POST", address, accessToken))
            .header("X-SOURCE-SYSTEM", "Eksempel EPJ, v1.0")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSONObjectUtils.toJSONString(Map.of("sessionId", sessionId))))
            .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private URI visit(URI address) throws IOException {
        System.out.println("visit " + address);
        return URI.create(places.readLine());
    }

    private String said(String name) {
        return (String) task.get(name);
    }

    private static LookUp.Answer indicator(String body) {
        try {
            Map<String, Object> answer = JSONObjectUtils.parse(body);
            Number status = (Number) answer.get("status");
            return new LookUp.Answer(status == null ? null : status.intValue(), (String) answer.get("returTekst"),
                (String) answer.get("brukermelding"));
        } catch (ParseException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, Object> mapOf(Object member) {
        return ((Map<?, ?>) member).entrySet().stream()
            .collect(Collectors.toMap(one -> (String) one.getKey(), Map.Entry::getValue));
    }
}
