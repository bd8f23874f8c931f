package fr.crig.avis.meeting;

import fr.crig.avis.page.Anchor;
import fr.crig.avis.shared.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the other rooms contribute to a meeting's page. */
@Component
class MeetingParts {

    private final List<MeetingPart> parts;

    MeetingParts(ObjectProvider<MeetingPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(MeetingPart::order))
                .toList();
    }

    /** A section ready to be shown. */
    public record Section(String template, String fragment, Anchor heading, Map<String, Object> model) {}

    List<Section> sections(Meeting meeting, Actor reader) {
        return parts.stream()
                .map(part -> section(part, meeting, reader))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Section section(MeetingPart part, Meeting meeting, Actor reader) {
        Map<String, Object> model = part.model(meeting, reader);
        String[] name = part.fragment().split(" :: ");
        return model == null ? null : new Section(name[0], name[1], part.heading(), model);
    }
}
