package fr.crig.avis.former;

import fr.crig.avis.account.Visibility;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.storage.Reading;
import org.springframework.stereotype.Component;

/** One avis of before, with all that its line says and where it came from, for whoever may see it in the register. */
@Component
@Reading
public class FormerReader {

    private final FormerRows rows;

    FormerReader(FormerRows rows) {
        this.rows = rows;
    }

    /** @param place its id @throws NotVisible also when there is no such avis */
    public FormerEntry visible(Actor reader, long place) {
        if (!Visibility.maySeeFormerAvis(reader)) {
            throw new NotVisible(place);
        }
        return rows.find(place).orElseThrow(() -> new NotVisible(place));
    }
}
