package fr.crig.avis.document;

import fr.crig.avis.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names the signs of a text that no document can draw, before it is sealed: afterwards nobody mends it. Pages ask it by its name. */
@Component("signsToReplace")
public class SignsToReplace {

    SignsToReplace() {}

    /** @return each once; null if there are none */
    public String in(List<String> texts, String... others) {
        String signs = Stream.concat(texts.stream(), Stream.of(others))
                .filter(Objects::nonNull)
                .flatMapToInt(String::codePoints)
                .filter(Signs::isSaidInWords)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        return signs.isEmpty() ? null : signs;
    }

    /**
     * Nobody seals a text before having read which signs it will lose.
     *
     * @param seen those that the page warned of
     * @throws Refusal if there are others
     */
    public void ensureSeen(String seen, List<String> texts) {
        String signs = in(texts);
        if (signs != null && !signs.equals(seen)) {
            throw Refusal.because("refusal.signs", signs);
        }
    }
}
