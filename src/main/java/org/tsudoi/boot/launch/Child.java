package org.tsudoi.boot.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first class of the container's own Java. Its standard input is a pipe from the launcher: when the launcher is gone, even killed, the pipe
 * ends and so does this program. The first argument names the file that says the container is through with starting.
 */
public final class Child {
    private Child() {}

    public static void main(String[] arguments) throws Exception {
        var watch = new Thread(Child::endWithLauncher, "launcher-watch");
        watch.setDaemon(true);
        watch.start();
        String[] rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        Class.forName("fish.payara.micro.impl.RootDirLauncher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) rest);
        Files.createFile(Path.of(arguments[0]));
    }

    private static void endWithLauncher() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said, only the end matters
            }
        } catch (IOException gone) {
            // the same as the end
        }
        System.exit(0);
    }
}
