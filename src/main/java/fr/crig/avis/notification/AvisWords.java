package fr.crig.avis.notification;

import fr.crig.avis.avis.AvisRecord;
import fr.crig.avis.shared.OneLine;
import java.util.ArrayList;
import java.util.List;

/** What a message says of an avis: its sense and its reserves. Its text and the positions are in the document that goes with it. */
final class AvisWords {

    private static final int MOST_RESERVES = 10;
    private static final int LONGEST_RESERVE = 400;

    private AvisWords() {}

    static List<Detail> of(AvisRecord avis) {
        List<Detail> details = new ArrayList<>();
        details.add(Detail.of("outcome", avis.outcome()));
        details.addAll(reserves(avis.reserves()));
        return details;
    }

    static List<Detail> reserves(List<String> reserves) {
        List<Detail> details = new ArrayList<>();
        for (String reserve : reserves.subList(0, Math.min(reserves.size(), MOST_RESERVES))) {
            details.add(Detail.of("reserve", details.size() + 1, OneLine.of(reserve, LONGEST_RESERVE)));
        }
        if (reserves.size() > MOST_RESERVES) {
            details.add(Detail.of("reservesMore", reserves.size() - MOST_RESERVES));
        }
        return details;
    }
}
