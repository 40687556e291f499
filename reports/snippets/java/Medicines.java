import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

final class Medicines {
    /**
     * The medicines of the open patient. Of what is refused the caller shows brukermelding; at KJF-000015 it looks the
     * patient up again, and asks with the new ticket.
     * @param headers Authorization with the user's token, X-EPJ-System, and DPoP with a proof whose htu ends before the ?
     * @param ticket from the health indicator's last answer for the open patient, as it came
     * @param restricted HPMOTTATTSAMTYKKE or HPAKUTT, after the API has answered that something is restricted; else null
     * @param grounds only when the ticket holds none: HPMOTTATTSAMTYKKE, HPAKUTT or HPUNNTAK; else null
     */
    static HttpResponse<String> fetch(HttpClient http, String service, String[] headers, String ticket, Instant from,
            String restricted, String grounds) throws IOException, InterruptedException {
        String address = service + "/v1/legemiddel"
            + "?ticket=" + encoded(ticket) // once, here
            + "&fra=" + encoded(from.truncatedTo(ChronoUnit.MILLIS).toString())
            + "&utvidet-oppslag=false"
            + (restricted == null ? "" : "&samtykke-sperret-legemidler=" + restricted)
            + (grounds == null ? "" : "&samtykke-bruk-api=" + grounds);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).headers(headers).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
