package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void opensInAFrenchSpreadsheet() throws IOException {
        assertThat(csv("Aude ; \"Lot\"", null, "été")).isEqualTo("\ufeffA;B;C\r\n\"Aude ; \"\"Lot\"\"\";;été\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\uff1d1+1"})
    void makesNoFormulaOfWhatWasTyped(String typed) throws IOException {
        assertThat(csv(typed, "a=b", "4-5")).contains("'" + typed).contains("a=b;4-5");
    }

    private static String csv(String... cells) throws IOException {
        var target = new StringWriter();
        Csv csv = new Csv(target, List.of("A", "B", "C"));
        csv.row(Arrays.asList(cells));
        csv.end();
        return target.toString();
    }
}
