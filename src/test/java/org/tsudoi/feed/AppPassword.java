package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.Visitor;

/** App passwords as people make them and take them back on the page. */
final class AppPassword {
    private AppPassword() {}

    static String make(String login, String name) {
        Reply page = Visitor.signedIn(login).send("/my/calendars", Map.of("app", name), "pass");
        Matcher password =
                Pattern.compile("<code>((?:[a-z2-9]{5}-){4}[a-z2-9]{5})</code>").matcher(page.text());
        assertThat(password.find()).as(page.toString()).isTrue();
        return password.group(1);
    }

    static Reply takeBack(String login, String name) {
        Visitor visitor = Visitor.signedIn(login);
        String page = visitor.get("/my/calendars").text();
        Matcher button =
                Pattern.compile("name=\"([^\"]*back)\"").matcher(page.substring(page.indexOf("<b>" + name + "</b>")));
        assertThat(button.find()).isTrue();
        return visitor.send("/my/calendars", Map.of(), button.group(1));
    }
}
