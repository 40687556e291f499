import java.util.Map;

final class Callback {
    /** What comes back with the browser, held against what was sent. Returns the code, which is good once. */
    static String codeFrom(Map<String, String> answer, String state, String issuer) {
        if (!state.equals(answer.get("state"))) throw new SecurityException("the answer belongs to another log-in");
        if (!issuer.equals(answer.get("iss"))) throw new SecurityException("the answer is not from HelseID");
        String code = answer.get("code");
        if (code == null) throw new SecurityException("HelseID refused: " + answer.get("error"));
        return code;
    }
}
