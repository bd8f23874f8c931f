package fr.crig.avis.presence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Visit;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;

class KnownContentsTest {

    private final KnownContents contents = new KnownContents();

    @Test
    void readsWhatASessionHolds() {
        Visit visit = new Visit("Firefox", "192.0.2.1");
        assertThat(read(visit)).isEqualTo(visit);
        assertThat(read(new ArrayList<>(List.of(visit)))).isEqualTo(List.of(visit));
    }

    @Test
    void makesNothingOfOtherClassesOrOtherBytes() {
        assertThat(read(new File("x"))).isNull();
        assertThat(read(new ArrayList<>(List.of(new File("x"))))).isNull();
        assertThat(contents.convert(new byte[] {1, 2, 3})).isNull();
    }

    private Object read(Object kept) {
        return contents.convert(new SerializingConverter().convert(kept));
    }
}
