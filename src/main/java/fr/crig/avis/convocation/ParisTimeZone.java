package fr.crig.avis.convocation;

import fr.crig.avis.shared.ParisTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The legal time of France as the European rule has set it since 1996, to go with each calendar file. Made here: the library's
 * own definition begins in 1891, would be asked for over the network, and some programs stumble over its length.
 */
final class ParisTimeZone {

    private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);
    private static final LocalDateTime FIRST_SUMMER = LocalDateTime.of(1996, 3, 31, 2, 0);
    private static final LocalDateTime FIRST_WINTER = LocalDateTime.of(1996, 10, 27, 3, 0);

    private ParisTimeZone() {}

    static VTimeZone component() {
        Observance summer = of(new Daylight(), "CEST", WINTER, SUMMER, FIRST_SUMMER, 3);
        Observance winter = of(new Standard(), "CET", SUMMER, WINTER, FIRST_WINTER, 10);
        var zone = new VTimeZone(new ComponentList<Observance>().add(summer).add(winter));
        zone.setPropertyList(new PropertyList().add(new TzId(ParisTime.ZONE.getId())));
        return zone;
    }

    /** @param month whose last Sunday begins it */
    private static Observance of(
            Observance empty, String name, ZoneOffset before, ZoneOffset during, LocalDateTime first, int month) {
        empty.setPropertyList(new PropertyList()
                .add(new TzName(name))
                .add(new TzOffsetFrom(before))
                .add(new TzOffsetTo(during))
                .add(new DtStart<>(first))
                .add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU")));
        return empty;
    }
}
