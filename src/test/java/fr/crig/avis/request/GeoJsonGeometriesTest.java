package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.crig.avis.support.Rfc7946;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.minidev.json.parser.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people send is taken as it is; what leaves follows RFC 7946, as another library reads it. */
class GeoJsonGeometriesTest {

    /** Against the clock, with a hole that goes with it. */
    private static final String SOUND =
            "[[[2,43],[3,43],[3,44],[2,44],[2,43]],[[2.2,43.2],[2.2,43.4],[2.4,43.4],[2.2,43.2]]]";

    /** The same, each ring the other way round. */
    private static final String TURNED =
            "[[[2,43],[2,44],[3,44],[3,43],[2,43]],[[2.2,43.2],[2.4,43.4],[2.2,43.4],[2.2,43.2]]]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Polygon | {'type':'Polygon','coordinates':TURNED}",
                "Polygon | {'coordinates':TURNED,'crs':{'type':'name'},'bbox':[2,43,3,44],'type':'Polygon'}",
                "Polygon | {'type':'Feature','properties':{'type':'x','geometry':{'type':'Point'}},'geometry':{'coordinates':SOUND,'type':'Polygon'}}",
                "MultiPolygon | {'type':'MultiPolygon','coordinates':[SOUND,TURNED]}",
                "GeometryCollection | {'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[2,43]},{'type':'Polygon','coordinates':TURNED}]}",
                "GeometryCollection | {'crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:OGC:1.3:CRS84'}},'features':[{'type':'Feature','geometry':null,"
                        + "'properties':null},{'type':'Feature','id':7,'geometry':{'type':'Point','coordinates':[2,43,120]}},{'type':'Feature','geometry':"
                        + "{'type':'MultiPolygon','coordinates':[TURNED]}}],'type':'FeatureCollection'}",
                "LineString | {'type':'FeatureCollection','features':[{'type':'Feature','geometry':{'type':'LineString','coordinates':[[2,43],[3,44]]}}]}",
                "GeometryCollection | {'type':'FeatureCollection','features':[{'type':'Feature','geometry':{'type':'GeometryCollection','geometries':"
                        + "[{'type':'Polygon','coordinates':TURNED},{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[2,43]}]}]}}]}"
            })
    void leaveAsTheStandardWritesThem(String type, String sent) throws IOException, ParseException {
        Map<?, ?> left = written(sent);
        assertThat(left.get("type")).isEqualTo(type);
        assertThat(Rfc7946.faults(left)).isEmpty();
    }

    @Test
    void keepEachPositionAsItWasSent() throws IOException, ParseException {
        Map<?, ?> sound = written("{'type':'Polygon','coordinates':SOUND}");
        assertThat(sound.get("coordinates")).hasToString(SOUND);
        assertThat(written("{'type':'Polygon','coordinates':TURNED}")).isEqualTo(sound);
        assertThat(written("{'type':'Point','coordinates':[2.1234567890123,43.5,120]}")
                        .get("coordinates"))
                .hasToString("[2.1234567890123,43.5,120]");
    }

    private Map<?, ?> written(String sent) throws IOException, ParseException {
        Path file = folder.resolve("perimeter.geojson");
        Files.writeString(
                file,
                sent.replace('\'', '"').replace("TURNED", TURNED).replace("SOUND", SOUND),
                StandardCharsets.UTF_8);
        var target = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(target)) {
            PerimeterShapes.write(file, json);
        }
        return Rfc7946.read(target.toByteArray());
    }
}
