import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Registers, refutes and withdraws. Keep id and meta.versionId of each answer: they are needed to change the record. */
abstract class CriticalChange {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;

    CriticalChange(String service) {
        this.service = service;
    }

    /** Those of a look-up, with a DPoP proof for the method and the address. */
    abstract String[] headers(String method, String url);

    /** Once for each click: each POST makes a new record. Each coding has system, code and display. */
    String register(String record) throws IOException, InterruptedException {
        return send("POST", "", BodyPublishers.ofString(record));
    }

    /**
     * It turned out not to be true: a new version says so, and nothing is deleted.
     * @param refuted the last answer with its id and meta.versionId, clinicalStatus inactive and verificationStatus refuted.
     */
    String refute(String id, String refuted) throws IOException, InterruptedException {
        return send("PUT", "/" + id, BodyPublishers.ofString(refuted));
    }

    /** It was entered in error, for example on the wrong patient. */
    void withdraw(String id, String versionId) throws IOException, InterruptedException {
        send("DELETE", "/" + id + "/_history/" + versionId, BodyPublishers.noBody());
    }

    private String send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        String url = service + "/AllergyIntolerance" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
            .method(method, body)
            .headers(headers(method, url))
            .header("Accept", "application/fhir+json");
        if (body.contentLength() > 0) request.header("Content-Type", "application/fhir+json");
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 300) return response.body();
        throw new IOException("Kjernejournal svarte " + response.statusCode()); // told to the user
    }
}
