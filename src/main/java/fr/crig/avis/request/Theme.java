package fr.crig.avis.request;

/** What a project is about; the list of the yearly plan of actions. */
public enum Theme {
    INTEROPERABILITY,
    CPER,
    WORKSHOPS,
    ORTHOPHOTO,
    LAND_COVER,
    PUBLIC_BUILDINGS,
    PCRS,
    LIDAR,
    ADDRESSES,
    SPATIAL_IMAGERY,
    CLIMATE_CHANGE,
    DIGITAL_TWIN,
    EXCLUSION_ZONES,
    OTHER
}
