package org.tsudoi.harness;

import java.io.IOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops what the tests started, after the last of them. */
public final class EndOfTests implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            Screen.closeBrowser();
            RunningCity.stop();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
