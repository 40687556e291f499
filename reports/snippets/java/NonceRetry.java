import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;

final class NonceRetry {
    interface Call {
        /** Makes the call with a new assertion and a new proof that carries the nonce. */
        HttpResponse<String> send(String nonce) throws IOException, InterruptedException;
    }

    private final AtomicReference<String> newest = new AtomicReference<>();

    HttpResponse<String> send(Call call) throws IOException, InterruptedException {
        HttpResponse<String> first = remembered(call.send(newest.get()));
        boolean asked = first.statusCode() == 400 && first.body().contains("\"use_dpop_nonce\"");
        return asked ? remembered(call.send(newest.get())) : first; // once more, and not again after that
    }

    private HttpResponse<String> remembered(HttpResponse<String> answer) {
        answer.headers().firstValue("dpop-nonce").ifPresent(newest::set);
        return answer;
    }
}
