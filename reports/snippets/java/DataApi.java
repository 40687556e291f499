import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

final class DataApi {
    /** Why a call was refused, in words for the user: OperationOutcome carries them. */
    static final class Refused extends Exception {
        final String code;

        Refused(String text, String code) {
            super(text);
            this.code = code;
        }
    }

    /**
     * Critical information of one patient. @param grounds what the user said: SAMTYKKE, AKUTT or UNNTAK.
     * @param role of Volven 9060, such as LE. @param epj name and version.
     * @param said finds issue[0].diagnostics in an OperationOutcome.
     */
    static String readCritical(HttpClient http, String service, String patient, String accessToken, String proof,
            String grounds, String role, String epj, Function<String, String> said)
            throws IOException, InterruptedException, Refused {
        String userRole = "{\"system\":\"urn:oid:2.16.578.1.12.4.1.1.9060\",\"code\":\"" + role + "\"}";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + "/AllergyIntolerance"))
            .header("Authorization", "DPoP " + accessToken) // a token for this API alone
            .header("DPoP", proof)
            .header("Accept", "application/fhir+json")
            .header("nhn-patient-nin", patient) // never in the address
            .header("nhn-access-basis", grounds)
            .header("nhn-user-role", URLEncoder.encode(userRole, StandardCharsets.UTF_8))
            .header("nhn-source-system", epj);
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 300) return response.body();
        throw new Refused(said.apply(response.body()), response.headers().firstValue("nhn-error-code").orElse(null));
    }
}
