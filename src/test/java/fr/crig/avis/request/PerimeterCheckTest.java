package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.crig.avis.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class PerimeterCheckTest {

    private static final String ACCEPTED = "accepted";
    private static final String SQUARE = "[[[2.1,43.1],[2.9,43.1],[2.9,43.5],[2.1,43.1]]]";

    private final PerimeterCheck check = new PerimeterCheck();

    private String answer(String name, byte[] content) {
        var refusal = catchThrowableOfType(Refusal.class, () -> check.check(name, new ByteArrayResource(content)));
        return refusal == null ? ACCEPTED : refusal.violations().get(0).key();
    }

    private String geojson(String json) {
        return answer("perimetre.geojson", json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Polygon','coordinates':" + SQUARE + "}",
                "{'coordinates':" + SQUARE + ",'type':'Polygon'}",
                "\ufeff{'type':'Point','coordinates':[-180,90]}",
                "{'type':'Point','coordinates':[180,-90,1.5e3]}",
                "{'type':'MultiPoint','coordinates':[[2,43]]}",
                "{'type':'LineString','coordinates':[[2,43],[3,44]]}",
                "{'type':'MultiLineString','coordinates':[[[2,43],[3,44]],[[2,43],[3,44],[4,44]]]}",
                "{'type':'MultiPolygon','coordinates':[" + SQUARE + "," + SQUARE + "]}",
                "{'type':'Feature','properties':{'type':'x','a':[{'coordinates':'y'}]},'geometry':{'type':'Point','coordinates':[2,43]}}",
                "{'features':[{'type':'Feature','geometry':null,'properties':null},{'type':'Feature','geometry':"
                        + "{'type':'Point','coordinates':[2,43]}}],'name':'Aude','bbox':[1,2,3,4],'type':'FeatureCollection'}",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[2,43]}]}"
            })
    void takesEachGeometry(String json) {
        assertThat(geojson(json.replace('\'', '"'))).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "refusal.perimeter.kind | MZ",
                "refusal.perimeter.kind | [1,2]",
                "refusal.perimeter.kind | {'type':'Point','coordinates':[2,43]",
                "refusal.perimeter.kind | {'type':'Point','coordinates':[2,43]} encore",
                "refusal.perimeter.kind | {'type':'Point','coordinates':[NaN,43]}",
                "refusal.perimeter.geojson | {'type':'Circle','coordinates':[2,43]}",
                "refusal.perimeter.geojson | {'coordinates':[2,43]}",
                "refusal.perimeter.geojson | {'type':7,'coordinates':[2,43]}",
                "refusal.perimeter.geojson | {'type':'FeatureCollection'}",
                "refusal.perimeter.geojson | {'type':'FeatureCollection','features':'Aude'}",
                "refusal.perimeter.geojson | {'type':'FeatureCollection','features':[1]}",
                "refusal.perimeter.geojson | {'titre':'rien de géographique'}",
                "refusal.perimeter.geometry | {'type':'Point'}",
                "refusal.perimeter.geometry | {'type':'Point','coordinates':'2,43'}",
                "refusal.perimeter.geometry | {'type':'Point','coordinates':[]}",
                "refusal.perimeter.geometry | {'type':'Point','coordinates':[2]}",
                "refusal.perimeter.geometry | {'type':'Point','coordinates':[2,'43']}",
                "refusal.perimeter.geometry | {'type':'Point','coordinates':[2,43,'0']}",
                "refusal.perimeter.geometry | {'type':'Point','coordinates':[[2,43]]}",
                "refusal.perimeter.geometry | {'type':'Polygon','coordinates':[[2,43],[3,43],[3,44],[2,43]]}",
                "refusal.perimeter.geometry | {'type':'LineString','coordinates':[[2,43]]}",
                "refusal.perimeter.geometry | {'type':'Polygon','coordinates':[[[2,43],[3,43],[2,43]]]}",
                "refusal.perimeter.geometry | {'type':'Polygon','coordinates':[[[2,43],[3,43],[3,44],[2,44]]]}",
                "refusal.perimeter.geometry | {'type':'MultiPoint','coordinates':[[2,43],[[2,43]]]}",
                "refusal.perimeter.geometry | {'type':'MultiPoint','coordinates':[[2,43],3]}",
                "refusal.perimeter.geometry | {'type':'Point','coordinates':[[[[[2,43]]]]]}",
                "refusal.perimeter.degrees | {'type':'Point','coordinates':[650000,6250000]}",
                "refusal.perimeter.degrees | {'type':'Point','coordinates':[180.1,43]}",
                "refusal.perimeter.degrees | {'type':'Point','coordinates':[2,-90.1]}",
                "refusal.perimeter.degrees | {'type':'Point','coordinates':[2,1e999]}",
                "refusal.perimeter.empty | {'type':'FeatureCollection','features':[]}",
                "refusal.perimeter.empty | {'type':'Feature','geometry':null}"
            })
    void saysWhatIsWrongWithAGeoJson(String key, String json) {
        assertThat(geojson(json.replace('\'', '"'))).as(json).isEqualTo(key);
    }

    @Test
    void followsNoCollectionWithoutEnd() {
        String open = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(5000);
        assertThat(geojson(open)).isEqualTo("refusal.perimeter.geojson");
        assertThat(geojson("{\"properties\":" + "[".repeat(5000))).isEqualTo("refusal.perimeter.kind");
    }

    @Test
    void wantsTheNameOfWhatItIs() throws IOException {
        byte[] point = "{\"type\":\"Point\",\"coordinates\":[2,43]}".getBytes(StandardCharsets.UTF_8);
        assertThat(answer("perimetre.JSON", point)).isEqualTo(ACCEPTED);
        assertThat(answer("perimetre.zip", point)).isEqualTo("refusal.file.lies");
        assertThat(answer("perimetre.geojson", zip(shapefile("aude")))).isEqualTo("refusal.file.lies");
    }

    @Test
    void takesAShapefileWithItsCompanions() throws IOException {
        Map<String, byte[]> files = shapefile("Périmètre/Aude");
        files.put("Périmètre/Aude.prj", "GEOGCS[]".getBytes(StandardCharsets.UTF_8));
        files.put("Périmètre/Aude.shp.xml", "<metadata/>".getBytes(StandardCharsets.UTF_8));
        files.put("__MACOSX/Périmètre/._Aude.shp", new byte[10]);
        files.put("Périmètre/", new byte[0]);
        files.putAll(shapefile("GARD"));
        assertThat(answer("perimetre.zip", zip(files))).isEqualTo(ACCEPTED);
        assertThat(check.check("perimetre.zip", new ByteArrayResource(zip(files)))
                        .mediaType())
                .isEqualTo("application/zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shp", "shx", "dbf"})
    void wantsItsThreePartsAndTheirContent(String part) throws IOException {
        Map<String, byte[]> files = shapefile("aude");
        files.put("aude." + part, "MZ\u0090\0".repeat(40).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer("perimetre.zip", zip(files))).isEqualTo("refusal.perimeter.part");
        files.put("aude." + part, new byte[0]);
        assertThat(answer("perimetre.zip", zip(files))).isEqualTo("refusal.perimeter.part");
        files.remove("aude." + part);
        files.put("gard." + part, shapefile("gard").get("gard." + part));
        assertThat(answer("perimetre.zip", zip(files))).isEqualTo("refusal.perimeter.parts");
    }

    @Test
    void refusesATableThatIsNone() throws IOException {
        Map<String, byte[]> files = shapefile("aude");
        files.get("aude.dbf")[0] = 'M';
        assertThat(answer("perimetre.zip", zip(files))).isEqualTo("refusal.perimeter.part");
    }

    @Test
    void refusesShapesThatAreCutOff() throws IOException {
        Map<String, byte[]> files = shapefile("aude");
        files.put("aude.shp", Arrays.copyOf(files.get("aude.shp"), 120));
        assertThat(answer("perimetre.zip", zip(files))).isEqualTo("refusal.perimeter.part");
    }

    @ParameterizedTest
    @CsvSource({
        "../aude.prj, refusal.perimeter.path",
        "a/../../aude.prj, refusal.perimeter.path",
        "/etc/aude.prj, refusal.perimeter.path",
        "a\\..\\aude.prj, refusal.perimeter.path",
        "C:aude.prj, refusal.perimeter.path",
        "programme.exe, refusal.perimeter.foreign",
        "aude..prj, accepted"
    })
    void refusesWhatDoesNotBelongToIt(String path, String answer) throws IOException {
        Map<String, byte[]> files = shapefile("aude");
        files.put(path, new byte[3]);
        assertThat(answer("perimetre.zip", zip(files))).isEqualTo(answer);
    }

    @Test
    void refusesAnArchiveOfOtherThings() throws IOException {
        assertThat(answer("perimetre.zip", zip(Map.of("lisez-moi.txt", new byte[3]))))
                .isEqualTo("refusal.perimeter.parts");
        assertThat(answer("perimetre.zip", new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("refusal.perimeter.archive");
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        Map<String, byte[]> files = shapefile("aude");
        for (int i = files.size(); i < ShapefileCheck.MOST_ENTRIES; i++) {
            files.put(i + ".txt", new byte[1]);
        }
        assertThat(answer("perimetre.zip", zip(files))).isEqualTo(ACCEPTED);
        files.put("un-de-trop.txt", new byte[1]);
        assertThat(answer("perimetre.zip", zip(files))).isEqualTo("refusal.perimeter.entries");
    }

    @Test
    void inflatesNoArchiveWithoutEnd() throws IOException {
        Map<String, byte[]> files = shapefile("aude");
        files.put("vide.txt", new byte[4 * 1024 * 1024]);
        assertThat(answer("perimetre.zip", zip(files))).isEqualTo("refusal.perimeter.inflates");
    }

    private static Map<String, byte[]> shapefile(String stem) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(stem + ".shp", shapes(128));
        files.put(stem + ".shx", shapes(108));
        var table = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        table.put(0, (byte) 3).putShort(8, (short) 65);
        files.put(stem + ".dbf", table.array());
        return files;
    }

    private static byte[] shapes(int size) {
        var file = ByteBuffer.allocate(size).putInt(0, 9994).putInt(24, size / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 1);
        return file.array();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
