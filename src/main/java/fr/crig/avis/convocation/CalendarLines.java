package fr.crig.avis.convocation;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of a calendar file at 75 octets (RFC 5545, 3.1). The library counts characters, and may cut one in two: an
 * emoji in the name of a room would arrive as two question marks.
 */
final class CalendarLines {

    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private CalendarLines() {}

    static String folded(String unfolded) {
        StringBuilder folded = new StringBuilder();
        unfolded.lines().forEach(line -> fold(line, folded));
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
