package fr.crig.avis.rules;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.rules.CommitteeField.Kind;
import fr.crig.avis.shared.NotVisible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is decided on one form.
 *
 * @param id end of its address
 * @param theme of its figures; null for who the committee and its signatories are
 * @param signatory id of the one that it is about; null for any other
 */
record CommitteeSection(String id, Theme theme, String signatory, List<CommitteeField> fields) {

    static final String IDENTITY = "identite";
    static final String NEW_SIGNATORY = "nouveau-signataire";

    private static final String OF_SIGNATORY = "signataire-";
    private static final String OF_RULES = "regles-";

    static List<CommitteeSection> all(CommitteeProperties committee) {
        List<CommitteeSection> all = new ArrayList<>();
        all.add(new CommitteeSection(IDENTITY, null, null, identity()));
        committee.signatories().stream().map(CommitteeSection::of).forEach(all::add);
        Stream.of(Theme.values()).map(CommitteeSection::of).forEach(all::add);
        return all;
    }

    /** @throws NotVisible if there is none */
    static CommitteeSection find(String id, CommitteeProperties committee) {
        if (id.equals(NEW_SIGNATORY)) {
            return joining("");
        }
        return all(committee).stream()
                .filter(section -> section.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new NotVisible(id));
    }

    /** @param id that was chosen for it, as far as it is known */
    static CommitteeSection joining(String id) {
        List<CommitteeField> fields = new ArrayList<>();
        fields.add(CommitteeField.of("ID", "", Kind.IDENTIFIER));
        fields.addAll(signatory(id));
        return new CommitteeSection(NEW_SIGNATORY, null, null, fields);
    }

    static Optional<CommitteeField> identityAt(String path) {
        return identity().stream().filter(field -> field.path().equals(path)).findFirst();
    }

    boolean isFigures() {
        return theme != null;
    }

    public boolean isNew() {
        return id.equals(NEW_SIGNATORY);
    }

    private static CommitteeSection of(Signatory signatory) {
        return new CommitteeSection(OF_SIGNATORY + signatory.id(), null, signatory.id(), signatory(signatory.id()));
    }

    private static CommitteeSection of(Theme theme) {
        return new CommitteeSection(
                OF_RULES + theme,
                theme,
                null,
                Figure.of(theme).stream().map(CommitteeField::of).toList());
    }

    private static List<CommitteeField> identity() {
        return List.of(
                CommitteeField.of("NAME", "name", Kind.LINE),
                CommitteeField.of("ACRONYM", "acronym", Kind.LINE),
                CommitteeField.of("NUMBERING_PREFIX", "numberingPrefix", Kind.PREFIX),
                CommitteeField.of("PLACE", "place", Kind.LINE),
                CommitteeField.of("DEPARTMENTS", "departments", Kind.DEPARTMENTS),
                CommitteeField.of("SECRETARIAT_NAME", "secretariat.name", Kind.LINE),
                CommitteeField.of("SECRETARIAT_EMAIL", "secretariat.email", Kind.EMAIL),
                CommitteeField.of("SECRETARIAT_SIGNATORY", "secretariat.signatory", Kind.SIGNATORY));
    }

    private static List<CommitteeField> signatory(String id) {
        String path = "signatories." + id + ".";
        return List.of(
                CommitteeField.of("FULL_NAME", path + "name", Kind.LINE),
                CommitteeField.of("SHORT_NAME", path + "shortName", Kind.LINE),
                CommitteeField.of("OF", path + "of", Kind.LINE),
                CommitteeField.of("SIRET", path + "siret", Kind.SIRET),
                CommitteeField.of("EMAIL", path + "email", Kind.EMAIL),
                CommitteeField.of("COLOUR", path + "colour", Kind.COLOUR));
    }
}
