import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * One node of a cluster: OpenSearch's own server, without the checks and the sandbox that its start script adds, so that
 * tests can run it as whoever runs them. Settings come as words, name=value.
 */
public final class ArchiveNode extends Node {
    private ArchiveNode(Environment environment) {
        super(environment, List.of(Netty4Plugin.class), true);
    }

    public static void main(String[] words) throws Exception {
        Settings.Builder settings = Settings.builder();
        for (String word : words) {
            int at = word.indexOf('=');
            settings.put(word.substring(0, at), word.substring(at + 1));
        }
        Environment environment =
            InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), null, () -> "node");
        new ArchiveNode(environment).start();
        // The node's own threads do not keep the program alive.
        new CountDownLatch(1).await();
    }
}
