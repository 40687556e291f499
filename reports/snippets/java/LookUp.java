import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Function;

final class LookUp {
    record Icon(int icon, String text) {}

    record Answer(Integer status, String returTekst, String brukermelding) {}

    private static final Icon NO_CONTACT = new Icon(0, "Får ikke kontakt med kjernejournal");

    /** Never throws: the patient is opened whatever happens. @param read reads JSON, and lets unknown members be */
    static Icon ask(HttpClient http, String service, String patient, String accessToken, String proof,
            Function<String, Answer> read) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/v1/helseindikator"))
                .header("Authorization", "DPoP " + accessToken)
                .header("DPoP", proof)
                .header("X-EPJ-System", "Eksempel EPJ, v1.0")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(4))
                .POST(HttpRequest.BodyPublishers.ofString("{\"fnr\":\"" + patient + "\"}")) // never in the address
                .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            Answer answer = read.apply(response.body());
            if (response.statusCode() != 200)
                return answer.brukermelding() == null ? NO_CONTACT : new Icon(0, answer.brukermelding());
            boolean known = answer.status() != null && answer.status() >= 0 && answer.status() <= 4;
            return known ? new Icon(answer.status(), answer.returTekst()) : NO_CONTACT;
        } catch (Exception outage) {
            return NO_CONTACT;
        }
    }
}
