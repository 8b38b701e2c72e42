import java.nio.file.Path;
import java.util.Scanner;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * Real nodes in one process: Cluster FOLDER PORT NODES. "stop 1" and "start 1" on standard input do that to the second;
 * where standard input ends, so does all of it.
 */
public class Cluster {
    public static void main(String[] given) throws Exception {
        Path folder = Path.of(given[0]);
        int port = Integer.parseInt(given[1]);
        int nodes = Integer.parseInt(given[2]);
        Thread watch = new Thread(Cluster::endWhenNeverReady);
        watch.setDaemon(true);
        watch.start();
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("http.cors.enabled", false);
            settings.put("network.host", "127.0.0.1");
            settings.putList("discovery.seed_hosts", seeds(port, nodes));
            settings.put("transport.port", port + 100 + number);
            settings.putList("cluster.initial_cluster_manager_nodes", "Node 1");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
            // A node that is gone is to be noticed soon.
            settings.put("cluster.fault_detection.follower_check.interval", "200ms");
            settings.put("thread_pool.write.queue_size", 200);
        });
        runner.setMaxHttpPort(port + 99);
        runner.build(OpenSearchRunner.newConfigs()
            .basePath(folder.toString()).clusterName("lbx-tests").numOfNode(nodes).baseHttpPort(port - 1)
            .disableESLogger());
        runner.ensureGreen();
        isReady = true;
        System.out.println("ready");
        try (Scanner lines = new Scanner(System.in)) {
            while (lines.hasNextLine()) {
                String[] words = lines.nextLine().split(" ");
                int node = Integer.parseInt(words[1]);
                if (words[0].equals("stop")) runner.getNode(node).close();
                else runner.startNode(node);
                System.out.println("done");
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static volatile boolean isReady = false;

    /** Whoever waits for it gave up long before, and is told by the end of standard input only after the start. */
    private static void endWhenNeverReady() {
        try {
            Thread.sleep(15 * 60_000);
        } catch (InterruptedException stopped) {
            return;
        }
        if (!isReady) Runtime.getRuntime().halt(1);
    }

    private static String[] seeds(int port, int nodes) {
        String[] hosts = new String[nodes];
        for (int node = 0; node < nodes; node++) hosts[node] = "127.0.0.1:" + (port + 101 + node);
        return hosts;
    }
}
