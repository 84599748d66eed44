package org.yiyang.console.api;

import java.io.InputStream;

/** A file of the API on its way to whoever asked. */
public record Download(int status, String type, String disposition, InputStream content) {}
