package fr.crig.avis.convocation;

import fr.crig.avis.shared.MailAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds the lines of a calendar file at 75 octets (RFC 5545, 3.1). The library counts characters, and may cut one in two: an
 * emoji in the name of a room would arrive as two question marks.
 */
public final class CalendarLines {

    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    /** The library writes the values of parameters as they are: a break in one must not begin a line of its own. */
    private static final Pattern STRAY_BREAK = Pattern.compile("[\r\n]");

    private static final Pattern FOLD = Pattern.compile(END + " ");

    /** The value comes last; a name before it may look like one. */
    private static final Pattern ATTENDEE = Pattern.compile("(?m)^(ATTENDEE;.*:)mailto:.*$");

    private CalendarLines() {}

    /** The same invitation of one person, under the address that holds now. */
    public static String addressedTo(String calendar, String email) {
        String unfolded = FOLD.matcher(calendar).replaceAll("");
        String address = Matcher.quoteReplacement(MailAddress.mailto(email));
        return folded(ATTENDEE.matcher(unfolded).replaceFirst("$1" + address));
    }

    static String folded(String unfolded) {
        StringBuilder folded = new StringBuilder();
        for (String line : unfolded.split(END)) {
            fold(STRAY_BREAK.matcher(line).replaceAll(" "), folded);
        }
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += more;
        }
        folded.append(END);
    }
}
