package fr.crig.avis.former;

import fr.crig.avis.avis.FollowUpResult;
import fr.crig.avis.avis.FormerAvis;
import fr.crig.avis.avis.FormerSubject;
import fr.crig.avis.page.Typed;
import fr.crig.avis.page.Words;
import fr.crig.avis.request.Theme;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** By what of our choices an old avis is found: those that its line has in our words, or in others that mean nothing else. */
public final class KnownChoices {

    private static final Map<String, List<Set<String>>> ALL = WordFile.called("former-choices.properties");
    private static final Map<Theme, List<Set<String>>> THEMES = of(Theme.class);
    private static final Map<FollowUpResult, List<Set<String>>> FOLLOW_UPS = of(FollowUpResult.class);

    private KnownChoices() {}

    /** @param signatories by their identifier, the names that each has besides it */
    public static FormerSubject subject(FormerAvis avis, Map<String, ? extends Collection<String>> signatories) {
        return new FormerSubject(
                called(avis.theme(), THEMES),
                signatory(avis.receiving(), signatories),
                called(avis.followUp(), FOLLOW_UPS),
                Places.in(avis.departments()));
    }

    private static String signatory(String words, Map<String, ? extends Collection<String>> signatories) {
        Set<String> typed = Words.in(words);
        return signatories.entrySet().stream()
                .filter(one -> Stream.concat(Stream.of(one.getKey()), one.getValue().stream())
                        .anyMatch(name -> Words.in(name).equals(typed)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> E called(String words, Map<E, List<Set<String>>> choices) {
        if (Typed.isEmpty(words)) {
            return null;
        }
        Set<String> typed = Words.in(words);
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().contains(typed))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> Map<E, List<Set<String>>> of(Class<E> choices) {
        Map<E, List<Set<String>>> called = new EnumMap<>(choices);
        for (E choice : choices.getEnumConstants()) {
            called.put(choice, ALL.getOrDefault(choice.name(), List.of()));
        }
        return called;
    }
}
