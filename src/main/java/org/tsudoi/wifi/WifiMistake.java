package org.tsudoi.wifi;

import org.tsudoi.base.Refusal;

/** What cannot be kept of what was typed about an access point. */
public sealed interface WifiMistake extends Refusal {
    record OutageEndsBeforeItStarts() implements WifiMistake {}

    /** A day or time that cannot be read, or is far away. */
    record OutageTimeUnreadable() implements WifiMistake {}

    record WordsTooLong(int longest) implements WifiMistake {}

    /** A passphrase of WPA has 8 to 63 signs of ASCII. */
    record PassphraseMalformed() implements WifiMistake {}

    /** No key is configured to keep it with. */
    record NoKeyForSecrets() implements WifiMistake {}
}
