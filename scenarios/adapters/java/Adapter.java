import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * An adapter in Java: a small server between Testbenk and an EPJ.
 *
 * <pre>java -cp "jars/*" Adapter.java 9000
 * npm run conformance -- run --driver-url http://localhost:9000/actions</pre>
 *
 * {@link ExampleEpj} drives the EPJ that comes with the bench, so that the adapter can be tried as it is. Write your own
 * class with the same methods: each does one thing in your EPJ, and tells what a clinician then sees.
 */
public final class Adapter {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a clinician sees: icon, tooltip, message, patient, portal, loggedIn. What is left out is not reported. */
  interface Epj {
    JsonNode reset(JsonNode addresses) throws Exception;

    JsonNode logIn(String user, String securityLevel, String arbeidssted) throws Exception;

    JsonNode openPatient(String patient) throws Exception;

    JsonNode openKjernejournal(String grunnlag) throws Exception;

    JsonNode closePatient() throws Exception;

    JsonNode logOut() throws Exception;

    JsonNode testConnection() throws Exception;

    /** An administrator's errands: the switch of the whole integration, and which professions have the user module. */
    JsonNode switchIntegration(boolean on) throws Exception;

    JsonNode giveFunction(String groups) throws Exception;
  }

  /** The EPJ could not do it; it still works, and the run goes on. */
  static final class Trouble extends Exception {
    final JsonNode seen;

    Trouble(String problem, JsonNode seen) {
      super(problem);
      this.seen = seen;
    }
  }

  /** Stands where yours will: it drives the bench's own EPJ over HTTP. */
  static final class ExampleEpj implements Epj {
    private final HttpClient http = HttpClient.newHttpClient();
    private URI door;

    @Override
    public JsonNode reset(JsonNode addresses) throws Exception {
      if (addresses.has("epj")) door = URI.create(addresses.path("epj").asText() + "/driver/actions");
      // The doctor knows of no room: then there is nothing to make as new.
      return door == null ? JSON.createObjectNode() : order("reset", JSON.createObjectNode());
    }

    @Override
    public JsonNode logIn(String user, String securityLevel, String arbeidssted) throws Exception {
      ObjectNode args = JSON.createObjectNode().put("user", user).put("securityLevel", securityLevel);
      if (arbeidssted != null) args.put("arbeidssted", arbeidssted);
      return order("log-in", args);
    }

    @Override
    public JsonNode openPatient(String patient) throws Exception {
      return order("open-patient", JSON.createObjectNode().put("patient", patient));
    }

    @Override
    public JsonNode openKjernejournal(String grunnlag) throws Exception {
      return order("open-kjernejournal", JSON.createObjectNode().put("grunnlag", grunnlag));
    }

    @Override
    public JsonNode closePatient() throws Exception {
      return order("close-patient", JSON.createObjectNode());
    }

    @Override
    public JsonNode logOut() throws Exception {
      return order("log-out", JSON.createObjectNode());
    }

    @Override
    public JsonNode testConnection() throws Exception {
      return order("test-connection", JSON.createObjectNode());
    }

    @Override
    public JsonNode switchIntegration(boolean on) throws Exception {
      return order("switch-integration", JSON.createObjectNode().put("on", on));
    }

    @Override
    public JsonNode giveFunction(String groups) throws Exception {
      return order("give-function", JSON.createObjectNode().put("groups", groups));
    }

    private JsonNode order(String action, ObjectNode args) throws Exception {
      ObjectNode body = JSON.createObjectNode().put("action", action);
      body.set("args", args);
      HttpRequest request = HttpRequest.newBuilder(door)
          .header("content-type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
          .build();
      JsonNode answer = JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
      if (!answer.path("ok").asBoolean()) throw new Trouble(answer.path("problem").asText(), answer.path("seen"));
      return answer.path("seen");
    }
  }

  private final Epj epj;

  private Adapter(Epj epj) {
    this.epj = epj;
  }

  private JsonNode perform(String action, JsonNode args) throws Exception {
    return switch (action) {
      case "reset" -> epj.reset(args.path("addresses"));
      case "log-in" -> epj.logIn(
          args.path("user").asText(), args.path("securityLevel").asText("4"), args.path("arbeidssted").textValue());
      case "open-patient" -> epj.openPatient(args.path("patient").asText());
      case "open-kjernejournal" -> epj.openKjernejournal(args.path("grunnlag").asText("SAMTYKKE"));
      case "close-patient" -> epj.closePatient();
      case "log-out" -> epj.logOut();
      case "test-connection" -> epj.testConnection();
      case "switch-integration" -> epj.switchIntegration(args.path("on").asBoolean());
      case "give-function" -> epj.giveFunction(args.path("groups").asText());
      default -> throw new Trouble("this adapter does not know «" + action + "»", JSON.createObjectNode());
    };
  }

  private void answer(HttpExchange exchange) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    int status = 200;
    String type = exchange.getRequestHeaders().getFirst("content-type");
    try {
      // A web page can make a browser on this machine send a form, but not JSON.
      if (type == null || !type.startsWith("application/json")) {
        status = 415;
        throw new IllegalArgumentException("POST an action as application/json");
      }
      JsonNode order = JSON.readTree(exchange.getRequestBody());
      JsonNode seen = perform(order.path("action").asText(), order.path("args"));
      answer.put("ok", true).set("seen", seen);
    } catch (Trouble trouble) {
      answer.put("ok", false).put("problem", trouble.getMessage()).set("seen", trouble.seen);
    } catch (Exception problem) {
      if (status == 200) status = 500;
      answer.put("problem", problem.toString());
    }
    byte[] body = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public static void main(String[] arguments) throws Exception {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9000;
    // Only this machine: an adapter can open every patient of the EPJ.
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/actions", new Adapter(new ExampleEpj())::answer);
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/actions");
  }
}
