import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** One process instance for each client; a command finds its open user task and completes it with one variable. */
public class Steps {
  static final int POOL = 8;
  static final String MODEL = """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">
        <process id="candidate" isExecutable="true">
          <startEvent id="begin"/>
          <sequenceFlow id="in" sourceRef="begin" targetRef="willingness"/>
          <userTask id="willingness"/>
          <sequenceFlow id="again" sourceRef="willingness" targetRef="willingness"/>
        </process>
      </definitions>""";

  public static void main(String[] arguments) throws Exception {
    ProcessEngine engine = open(URI.create(System.getenv("DATABASE_URL")));
    engine.getRepositoryService().createDeployment().addString("candidate.bpmn20.xml", MODEL).deploy();
    List<String> instances = new ArrayList<>();
    for (int n = 0; n < 64; n++)
      instances.add(engine.getRuntimeService().startProcessInstanceByKey("candidate").getId());
    System.out.println("{\"ready\":\"Flowable " + ProcessEngine.VERSION + " embedded, Java "
        + System.getProperty("java.version") + ", pool " + POOL + ", history activity\"}");
    BufferedReader asked = new BufferedReader(new InputStreamReader(System.in));
    for (String line = asked.readLine(); line != null; line = asked.readLine()) {
      String[] numbers = line.split(" ");
      List<String> some = instances.subList(0, Integer.parseInt(numbers[0]));
      System.out.println(measure(engine, some, Integer.parseInt(numbers[1])));
    }
    engine.close();
  }

  static ProcessEngine open(URI database) {
    String[] who = database.getUserInfo().split(":");
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setJdbcDriver("org.postgresql.Driver");
    settings.setJdbcUrl("jdbc:postgresql://" + database.getHost() + ":" + database.getPort() + database.getPath());
    settings.setJdbcUsername(who[0]);
    settings.setJdbcPassword(who.length > 1 ? who[1] : "");
    settings.setJdbcMaxActiveConnections(POOL);
    settings.setJdbcMaxIdleConnections(POOL);
    settings.setDatabaseSchemaUpdate("true");
    settings.setHistoryLevel(HistoryLevel.ACTIVITY);
    settings.setAsyncExecutorActivate(false);
    return settings.buildProcessEngine();
  }

  static String measure(ProcessEngine engine, List<String> instances, int seconds) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(instances.size());
    long began = System.nanoTime();
    long end = began + seconds * 1_000_000_000L;
    List<Callable<List<Double>>> work = new ArrayList<>();
    for (String instance : instances) work.add(() -> oneClient(engine, instance, end));
    List<Double> took = new ArrayList<>();
    for (Future<List<Double>> one : clients.invokeAll(work)) took.addAll(one.get());
    double whole = (System.nanoTime() - began) / 1e9;
    clients.shutdown();
    Collections.sort(took);
    double p99 = took.get((int) Math.ceil(took.size() * 0.99) - 1);
    return "{\"perSecond\":" + took.size() / whole + ",\"p99\":" + p99 + "}";
  }

  static List<Double> oneClient(ProcessEngine engine, String instance, long end) {
    List<Double> took = new ArrayList<>();
    while (System.nanoTime() < end) {
      long sent = System.nanoTime();
      String task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
      String willingness = took.size() % 2 == 0 ? "willing" : "considering";
      engine.getTaskService().complete(task, Map.of("willingness", willingness));
      took.add((System.nanoTime() - sent) / 1e6);
    }
    return took;
  }
}
