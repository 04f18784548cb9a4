# syntax=docker/dockerfile:1

# What the cache is trained on is what runs: a JVM refuses a cache that another build of it made.
FROM eclipse-temurin:25-jre-noble AS runtime

FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw --batch-mode --no-transfer-progress package -DskipTests
RUN java -Djarmode=tools -jar target/cqpm-assessments-*.jar \
      extract --layers --application-filename cqpm.jar --destination /layers

# The JDK's AOT cache: the application starts once on a PostgreSQL that the very script of docker-compose.yml has
# prepared, answers its first pages, and leaves what the JVM loaded, linked and profiled.
FROM postgres:18.6-trixie AS training
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH
COPY --from=runtime /opt/java/openjdk /opt/java/openjdk
COPY docker/postgres /docker-entrypoint-initdb.d
COPY docker/train docker/healthcheck /usr/local/bin/
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
RUN train

FROM runtime
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin cqpm
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY --from=training /app/cqpm.aot ./
COPY docker/healthcheck /usr/local/bin/
# The cache is not used with a heap of 32 GB or more, nor with ZGC
ENV JDK_JAVA_OPTIONS=-Xmx512m
USER cqpm
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --start-interval=1s CMD ["healthcheck"]
ENTRYPOINT ["java", "-XX:AOTCache=cqpm.aot", "-jar", "cqpm.jar"]
